// <form data-live="/address">: what is typed shows its effect. The server draws the page for it; marked parts are swapped, and the
// address says what is shown, so that it can be sent on. Without scripts the button "Neu berechnen" does the same.
import { draw } from './chart.js';

const form = document.querySelector('form[data-live]');
const status = document.querySelector('[data-live-status]');
let running;
let timer;

/** The address of what is typed; marks of the form itself stay out of it. */
function address() {
  const target = new URL(form.dataset.live, location.href);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('__') && name !== 'Seen' && name !== 'zeilen' && !name.startsWith('Keep.')) {
      target.searchParams.append(name, value);
    }
  }

  return target;
}

async function show() {
  running?.abort();
  running = new AbortController();
  const target = address();
  try {
    const answer = await fetch(target, { credentials: 'same-origin', signal: running.signal });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of page.querySelectorAll('[data-live-part]')) {
      const shown = document.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
      const open = [...shown.querySelectorAll('details')].map(each => each.open);
      shown.replaceChildren(...document.adoptNode(part).childNodes);
      shown.querySelectorAll('details').forEach((each, i) => { each.open = open[i] ?? each.open; });
      shown.querySelectorAll('[data-chart]').forEach(draw);
      shown.querySelectorAll('[autofocus]').forEach(each => each.removeAttribute('autofocus'));
    }

    history.replaceState(null, '', target);
    form.dataset.unsaved = 'true';
    status.textContent = 'Neu berechnet.';
  } catch (error) {
    if (error.name !== 'AbortError') {
      status.textContent = 'Die Wirkung konnte nicht berechnet werden. „Neu berechnen“ versucht es erneut.';
    }
  }
}

/** A slider moves its field; only the server reads typed numbers, the slider follows as far as it can. */
for (const slider of document.querySelectorAll('[data-slides]')) {
  const field = document.getElementById(slider.dataset.slides);
  const follow = () => { slider.value = field.value.trim() === '' ? 0 : Number(field.value.replace(',', '.')) || 0; };
  follow();
  slider.hidden = false;
  slider.addEventListener('input', event => {
    event.stopPropagation();
    field.value = slider.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  field.addEventListener('input', event => {
    if (event.isTrusted) {
      follow();
    }
  });
}

form?.addEventListener('input', event => {
  if (event.target.name) {
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  }
});
