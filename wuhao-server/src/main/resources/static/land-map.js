// Parcels on a plain ground, coloured by state; each state also has a line of its own, so that colour is never alone.
(() => {
  const looks = {
    suspected_idle: ['#a11c1c', '6 4'], other_use: ['#7a1fa2', '2 4'], supplied_not_used: ['#c77700', ''],
    used_in_part: ['#b8860b', '8 3'], built_without_investment: ['#8a4b00', '1 3'], below_promise: ['#5d4037', '10 2 2 2'],
    approved_not_supplied: ['#1565c0', '4 2'], unclear: ['#98a49d', '1 5'], in_term: ['#4f9d78', '12 4'], in_order: ['#14633c', ''],
  };
  const look = (state) => looks[state] || ['#56625c', ''];
  document.querySelectorAll('.swatch').forEach((swatch) => {
    const [colour, dash] = look(swatch.dataset.state);
    swatch.style.borderColor = colour;
    swatch.style.borderStyle = dash ? 'dashed' : 'solid';
    swatch.style.background = colour + '55';
  });
  const box = document.getElementById('map');
  if (!box || !window.L) return;
  const map = L.map(box, { preferCanvas: true, attributionControl: false, zoomSnap: 0.25 });
  const text = (value) => document.createTextNode(value);
  fetch(box.dataset.outlines, { headers: { Accept: 'application/json' } })
    .then((answer) => answer.json())
    .then((outlines) => {
      const layer = L.geoJSON(outlines, {
        style: (feature) => {
          const [colour, dash] = look(feature.properties.state);
          return { color: colour, weight: 2, dashArray: dash, fillColor: colour, fillOpacity: 0.3 };
        },
        onEachFeature: (feature, shape) => {
          const told = feature.properties;
          const popup = document.createElement('div');
          const link = document.createElement('a');
          link.href = box.dataset.land + encodeURIComponent(told.number);
          link.append(text(told.number));
          popup.append(link, document.createElement('br'), text(`${told.label} · ${told.mu} 亩 · ${told.park}`),
            document.createElement('br'), text(told.why));
          shape.bindPopup(popup);
          const tip = document.createElement('span');
          tip.append(text(`${told.number} ${told.label}`));
          shape.bindTooltip(tip);
        },
      }).addTo(map);
      // from afar a line as wide as its parcel would hide it
      map.on('zoomend', () => layer.setStyle({ weight: map.getZoom() < 15 ? 0.5 : 2, fillOpacity: map.getZoom() < 15 ? 0.6 : 0.3 }));
      map.fitBounds(layer.getBounds(), { padding: [20, 20], maxZoom: 17, animate: false });
    });
})();
