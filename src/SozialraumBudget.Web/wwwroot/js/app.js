// Progressive enhancement only: every page works without this file.
import './menus.js';
import './why.js';
import './forms.js';
import './copy.js';
import './unsaved.js';
import './lists.js';
import './counts.js';

const figures = document.querySelectorAll('[data-chart]');
if (figures.length > 0) {
  const { draw } = await import('./chart.js');
  figures.forEach(draw);
}

if (document.querySelector('[data-import]')) {
  await import('./import.js');
}

if (document.querySelector('[data-grid]')) {
  await import('./grid.js');
}

if (document.querySelector('[data-selection]')) {
  await import('./selection.js');
}
