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
  const unit = box.dataset.mu;
  const style = (feature) => {
    if (feature.properties.count) return { color: '#14633c', weight: 1, fillColor: '#14633c', fillOpacity: 0.3 };
    const [colour, dash] = look(feature.properties.state);
    const far = map.getZoom() < 15; // from afar a line as wide as its parcel would hide it
    return { color: colour, weight: far ? 0.5 : 2, dashArray: dash, fillColor: colour, fillOpacity: far ? 0.6 : 0.3 };
  };
  const ofParcel = (told, shape) => {
    const popup = document.createElement('div');
    const link = document.createElement('a');
    link.href = box.dataset.land + encodeURIComponent(told.number);
    link.append(text(told.number));
    popup.append(link, document.createElement('br'), text(`${told.label} · ${told.mu} ${unit} · ${told.park}`),
      document.createElement('br'), text(told.why));
    shape.bindPopup(popup);
    const tip = document.createElement('span');
    tip.append(text(`${told.number} ${told.label}`));
    shape.bindTooltip(tip);
  };
  const ofMany = (told, shape) => {
    const tip = document.createElement('span');
    tip.append(text(`${told.park} · ${told.count} · ${told.mu} ${unit}`), document.createElement('br'), text(told.label));
    shape.bindTooltip(tip);
    shape.on('click', () => map.setView(shape.getLatLng(), map.getZoom() + 2));
  };
  const layer = L.geoJSON(null, {
    style,
    // a circle as large as what it stands for
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 4 + 1.3 * Math.log2(1 + feature.properties.count) }),
    onEachFeature: (feature, shape) => (feature.properties.count ? ofMany : ofParcel)(feature.properties, shape),
  }).addTo(map);
  let whole = true; // whether all outlines are drawn already
  let latest = 0;
  const load = (sight) => {
    const address = new URL(box.dataset.outlines, location.href);
    if (sight) address.searchParams.set('bbox', sight.toBBoxString());
    const mine = ++latest;
    return fetch(address, { headers: { Accept: 'application/json' } })
      .then((answer) => answer.json())
      .then((outlines) => {
        if (mine !== latest) return;
        layer.clearLayers();
        layer.addData(outlines);
        if (!sight) {
          whole = !outlines.grouped;
          map.fitBounds(layer.getBounds(), { padding: [20, 20], maxZoom: 17, animate: false });
        }
      });
  };
  load().then(() => {
    map.on('zoomend', () => layer.setStyle(style));
    // a popup that is read stays, though the map moved to make room for it
    let reading = false;
    map.on('popupopen popupclose', (event) => { reading = event.type === 'popupopen'; });
    map.on('moveend', () => { if (!whole && !reading) load(map.getBounds()); });
    layer.setStyle(style);
  });
})();
