// What is ticked is counted and summed by the server; without scripts the button does the same.
const form = document.querySelector('[data-selection]');
let running;

async function count() {
  running?.abort();
  running = new AbortController();
  const address = form.querySelector('button[formaction*="handler=Count"]').getAttribute('formaction');
  try {
    const answer = await fetch(address, { method: 'POST', body: new FormData(form), credentials: 'same-origin', signal: running.signal });
    if (!answer.ok) {
      return;
    }

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of page.querySelectorAll('[data-selection-part]')) {
      const here = form.querySelector(`[data-selection-part="${part.dataset.selectionPart}"]`);
      part.matches('input') ? (here.value = part.value) : here.replaceChildren(...part.childNodes);
    }
  } catch (error) {
    if (error.name !== 'AbortError') {
      throw error;
    }
  }
}

form.addEventListener('change', event => {
  if (event.target.matches('[type="checkbox"]')) {
    count();
  }
});

// Ticked before this script came, or restored by the browser on the way back: counted, too.
window.addEventListener('pageshow', () => {
  if ([...form.querySelectorAll('[type="checkbox"]')].some(box => box.checked !== box.defaultChecked)) {
    count();
  }
});
