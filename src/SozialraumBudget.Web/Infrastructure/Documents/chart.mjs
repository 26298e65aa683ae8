// echarts options as JSON to SVG that a strict content policy accepts inside a page: no style attributes, no style element.
const palette = ['#1f3fa8', '#c25700', '#4f7d1f', '#7a3b8f', '#0f7c8a', '#8a8fa3'];
const formats = {
  '@money': new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  '@euro': new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 }),
  '@number': new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }),
};

/** Functions cannot travel as JSON: "@money", "@euro" and "@number" name a formatter, as in the page's chart.js. */
function formatters(value) {
  if (Array.isArray(value)) return value.map(formatters);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, formatters(inner)]));
  }

  const format = typeof value === 'string' ? formats[value] : undefined;
  return format ? input => text(format, input) : value;
}

function text(format, input) {
  const raw = typeof input === 'object' && input !== null ? input.value : input;
  const last = Array.isArray(raw) ? raw.at(-1) : raw;
  return last === null || last === undefined || last === '-' ? '–' : format.format(last);
}

export function chartSvg(echarts, { options, title, width, height, prefix, map }) {
  if (map) echarts.registerMap('map', map);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height, locale: 'DE' });
  try {
    chart.setOption({
      animation: false,
      color: palette,
      textStyle: { fontFamily: 'Fira Sans', fontSize: 13 },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      ...formatters(options),
    });
    return plain(chart.renderToSVGString(), title, prefix);
  } finally {
    chart.dispose();
  }
}

function plain(svg, title, prefix) {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style) => attributes(style))
    .replace(/zr\d+-/g, prefix + '-')
    .replace('<svg ', `<svg role="img" aria-label="${escape(title)}" `);
}

/** CSS declarations as the presentation attributes of the same name. */
function attributes(style) {
  return style.split(/;(?![^(]*\))/).map(part => part.trim()).filter(Boolean).map(part => {
    const colon = part.indexOf(':');
    return ` ${part.slice(0, colon).trim()}="${part.slice(colon + 1).trim()}"`;
  }).join('');
}

function escape(value) {
  return value.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
