// Charts are drawn from what stands in the page; without scripts the tables beside them say the same.
(() => {
  const style = getComputedStyle(document.documentElement);
  const accent = style.getPropertyValue('--accent').trim();
  const quiet = style.getPropertyValue('--quiet').trim();
  const bad = style.getPropertyValue('--bad').trim();
  const font = getComputedStyle(document.body).fontFamily;
  const axis = { axisLabel: { color: quiet, fontSize: 12 }, axisLine: { lineStyle: { color: '#98a49d' } }, splitLine: { lineStyle: { color: '#e6eae7' } } };
  const round = (value) => Number(value.toPrecision(4));

  const draw = {
    distribution(element) {
      const from = Number(element.dataset.from);
      const step = Number(element.dataset.step);
      const counts = element.dataset.counts ? element.dataset.counts.split(',').map(Number) : [];
      const mark = element.dataset.mark ? Number(element.dataset.mark) : null;
      const at = mark === null ? -1 : Math.min(counts.length - 1, Math.max(0, Math.floor((mark - from) / step)));
      return {
        grid: { left: 44, right: 12, top: 16, bottom: 28 },
        tooltip: { trigger: 'axis', formatter: ([bar]) => `${round(from + bar.dataIndex * step)} – ${round(from + (bar.dataIndex + 1) * step)}: ${bar.value}` },
        xAxis: { type: 'category', data: counts.map((count, i) => round(from + i * step)), ...axis },
        yAxis: { type: 'value', minInterval: 1, ...axis },
        series: [{
          type: 'bar', barCategoryGap: '8%',
          data: counts.map((count, i) => i === at
            ? { value: count, itemStyle: { color: bad }, label: { show: true, position: 'top', formatter: '▼', color: bad } }
            : { value: count, itemStyle: { color: accent } }),
        }],
      };
    },
    flow() {
      // the table below the chart is its data
      const rows = [...document.querySelectorAll('#flow tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
      const to = rows[0].slice(1);
      const links = rows.slice(1).flatMap(([was, ...units]) => units
        .map((count, i) => ({ source: `${was} `, target: ` ${to[i]}`, value: Number(count) })))
        .filter((link) => link.value > 0);
      const names = [...new Set(links.flatMap((link) => [link.source, link.target]))];
      return { tooltip: {}, series: [{ type: 'sankey', left: 40, right: 90, data: names.map((name) => ({ name, itemStyle: { color: accent } })), links, lineStyle: { color: 'source', opacity: 0.25 } }] };
    },
    parts(element) {
      const parts = [...element.querySelectorAll('template')].flatMap((t) => [...t.content.querySelectorAll('i')])
        .map((i) => ({ label: i.dataset.label, value: Number(i.dataset.value) })).reverse();
      element.replaceChildren();
      return {
        grid: { left: 8, right: 48, top: 8, bottom: 24, containLabel: true },
        tooltip: {},
        xAxis: { type: 'value', ...axis },
        yAxis: { type: 'category', data: parts.map((part) => part.label), ...axis },
        series: [{ type: 'bar', data: parts.map((part) => ({ value: part.value, itemStyle: { color: part.value < 0 ? bad : accent } })), label: { show: true, position: 'right', formatter: ({ value }) => round(value) } }],
      };
    },
  };

  document.querySelectorAll('[data-chart]').forEach((element) => {
    const option = draw[element.dataset.chart](element);
    const chart = echarts.init(element, null, { renderer: 'svg' });
    chart.setOption({ animation: false, textStyle: { fontFamily: font }, ...option });
    // on paper the drawing is made smaller as a whole
    const frame = () => {
      const svg = element.querySelector('svg');
      if (svg) svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    frame();
    addEventListener('resize', () => {
      if (matchMedia('print').matches) return;
      chart.resize();
      frame();
    });
  });
})();
