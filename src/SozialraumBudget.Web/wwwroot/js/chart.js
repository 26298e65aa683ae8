// Draws <figure data-chart> with echarts. Options come from the data block inside or from data-src; a map names its shapes in data-map.
const palette = ['#1f3fa8', '#c25700', '#4f7d1f', '#7a3b8f', '#0f7c8a', '#8a8fa3'];
const formats = {
  '@money': new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  '@euro': new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 }),
  '@number': new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }),
};

/** Outlines are fetched once for a page, however often a map is drawn anew. */
const outlines = new Map();

async function json(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }

  return answer.json();
}

/** Functions cannot travel as JSON: "@money", "@euro" (of an axis: cents where there are any) and "@number" name a formatter. */
function formatters(value) {
  if (typeof value === 'string' && Object.hasOwn(formats, value)) {
    const format = formats[value];
    return input => {
      const raw = typeof input === 'object' && input !== null ? input.value : input;
      return raw === null || raw === undefined || raw === '-' ? '–' : format.format(Array.isArray(raw) ? raw.at(-1) : raw);
    };
  }

  if (Array.isArray(value)) {
    return value.map(formatters);
  }

  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, formatters(inner)]))
    : value;
}

export async function draw(figure) {
  const canvas = figure.querySelector('.chart__canvas');
  const block = figure.querySelector('script[type="application/json"]');
  const options = block ? JSON.parse(block.textContent) : await json(figure.dataset.src);
  const echarts = await import('/lib/echarts/echarts.min.js');
  if (figure.dataset.map) {
    if (!outlines.has(figure.dataset.map)) {
      outlines.set(figure.dataset.map, await json(figure.dataset.map));
    }

    echarts.registerMap(figure.dataset.mapName || 'map', outlines.get(figure.dataset.map));
  }

  canvas.hidden = false;
  const chart = echarts.init(canvas, null, { renderer: 'svg', locale: 'DE' });
  const base = {
    animation: false,
    color: palette,
    textStyle: { fontFamily: '"Fira Sans", sans-serif', fontSize: 13 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
  };
  const own = formatters(options);
  if (own.xAxis?.type === 'value') {
    // The last label would reach beyond the edge by half of its width.
    own.xAxis.axisLabel = { alignMaxLabel: 'right', ...own.xAxis.axisLabel };
  }

  chart.setOption({
    ...base, ...own,
    // Rich text: the HTML tooltip would need inline styles, which the content policy forbids.
    tooltip: { trigger: 'axis', confine: true, ...own.tooltip, renderMode: 'richText' },
  });
  let drawn = `${canvas.clientWidth}x${canvas.clientHeight}`;
  new ResizeObserver(() => {
    // Once at the beginning, with the size it has; a map cannot be laid out into nothing.
    const size = `${canvas.clientWidth}x${canvas.clientHeight}`;
    if (size !== drawn && canvas.clientWidth > 0 && canvas.clientHeight > 0) {
      drawn = size;
      chart.resize();
    }
  }).observe(canvas);
  figure.chart = chart;
  figure.dispatchEvent(new CustomEvent('chart'));
  chart.on('click', event => {
    if (event.data?.href) {
      const target = new URL(event.data.href, location.href);
      const year = new URL(location.href).searchParams.get('jahr');
      if (year && !target.searchParams.has('jahr')) {
        target.searchParams.set('jahr', year);
      }

      location.href = target;
    }
  });
}
