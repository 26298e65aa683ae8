// Cost-type designer: typing or dragging a limit shows the effect, computed by the server. Without scripts the button does the same.
const form = document.querySelector('[data-limits]');
const status = document.querySelector('[data-effect-status]');
const figure = document.querySelector('[data-chart]');
const fields = () => [...form.querySelectorAll('input[name^="Limits["]')];
const format = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const figures = () => document.querySelector('[data-effect-part="figures"]');

/** Limits as the server read them; only it reads typed numbers. */
const limitsOf = part => (part?.dataset.effectLimits ?? '').split(';').filter(text => text !== '').map(Number);

let running;
let timer;
let drags = false;

/** Says what is wrong at the fields it is wrong in; what the cards show is then the state before. */
function name(errors) {
  for (const field of fields()) {
    const box = field.closest('.field');
    const id = `${field.id}-fehler`;
    const text = errors[field.name];
    box.classList.toggle('field--error', Boolean(text));
    box.querySelector('.field__error')?.remove();
    const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(each => each !== '' && each !== id);
    if (text) {
      const error = document.createElement('p');
      error.className = 'field__error';
      error.id = id;
      error.textContent = text;
      field.parentElement.before(error);
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', [...others, id].join(' '));
    } else {
      field.removeAttribute('aria-invalid');
      others.length > 0 ? field.setAttribute('aria-describedby', others.join(' ')) : field.removeAttribute('aria-describedby');
    }
  }

  document.querySelector('[data-effect-stale]').hidden = Object.keys(errors).length === 0;
}

async function show() {
  running?.abort();
  running = new AbortController();
  const query = new URLSearchParams(fields().map(field => [field.name, field.value]));
  try {
    const answer = await fetch(`${form.dataset.effect}&${query}`, { credentials: 'same-origin', signal: running.signal });
    if (answer.ok) {
      const parts = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('[data-effect-part]');
      for (const part of parts) {
        document.querySelector(`[data-effect-part="${part.dataset.effectPart}"]`).replaceChildren(...part.childNodes);
      }
      status.textContent = parts[0]?.dataset.effectText ?? '';
      name({});
      if (!drags) {
        figures().dataset.effectLimits = parts[0]?.dataset.effectLimits ?? '';
        handles();
      }
    } else if (answer.status === 422) {
      const errors = await answer.json();
      status.textContent = Object.values(errors).join(' ');
      name(errors);
    }
  } catch (error) {
    if (error.name !== 'AbortError') {
      status.textContent = 'Die Wirkung konnte nicht berechnet werden. Die Taste „Wirkung berechnen“ versucht es erneut.';
    }
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(show, 250);
}

const names = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function lines(chart, limits) {
  chart.setOption({ series: [{ markLine: { data: limits.map((limit, i) => ({ name: names[i], xAxis: limit.value })) } }] });
}

/** Handles over the lines; a handle moves within its neighbours, in steps of 100 EUR, and its line with it. */
function handles() {
  const chart = figure?.chart;
  if (!chart) {
    return;
  }

  const values = limitsOf(figures());
  const typed = fields().filter(field => field.value.trim() !== '');
  if (values.length !== typed.length) {
    return;
  }

  const limits = typed.map((field, i) => ({ field, value: values[i] }));
  const movable = limits.slice(1);
  lines(chart, movable);
  const area = chart.getModel().getComponent('grid').coordinateSystem.getRect();
  chart.setOption({
    graphic: movable.map((limit, i) => ({
      id: `limit-${i}`, type: 'rect', draggable: 'horizontal', cursor: 'ew-resize', z: 100,
      x: chart.convertToPixel({ xAxisIndex: 0 }, limit.value) - 6, y: area.y,
      shape: { x: 0, y: 0, width: 12, height: area.height }, style: { fill: 'rgba(194,87,0,0.001)' },
      ondrag() {
        drags = true;
        const raw = chart.convertFromPixel({ xAxisIndex: 0 }, this.x + 6);
        const low = limits[i].value + 100;
        const high = (limits[i + 2]?.value ?? Infinity) - 100;
        limit.value = Math.min(Math.max(Math.round(raw / 100) * 100, low), high);
        limit.field.value = format.format(limit.value);
        limit.field.dispatchEvent(new Event('input', { bubbles: true }));
        lines(chart, movable);
      },
      ondragend() {
        drags = false;
        figures().dataset.effectLimits = limits.map(each => each.value).join(';');
        handles();
      },
    })),
  }, { replaceMerge: ['graphic'] });
}

if (form) {
  form.addEventListener('input', event => {
    if (event.target.name?.startsWith('Limits[')) {
      later();
    }
  });
  // Somebody may have typed while the script was on its way.
  if (fields().some(field => field.value !== field.defaultValue)) {
    later();
  }
  figure?.addEventListener('chart', handles);
  handles();
  addEventListener('resize', () => setTimeout(handles, 100));
}
