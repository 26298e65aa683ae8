// How much waits behind each item of the navigation: asked for once the page stands, so that no page waits for it.
const places = document.querySelectorAll('[data-count]');

async function fill() {
  try {
    const answer = await fetch('/?handler=Counts', { headers: { Accept: 'application/json' }, redirect: 'error' });
    if (!answer.ok) {
      return;
    }

    const counts = await answer.json();
    for (const place of places) {
      const count = counts[place.dataset.count];
      if (count) {
        const word = document.createElement('span');
        word.className = 'kern-sr-only';
        word.textContent = ' offen';
        place.replaceChildren(count, word);
        place.hidden = false;
      }
    }
  } catch {
    // Signed out meanwhile, or no connection: the page says so itself at the next click.
  }
}

if (places.length > 0) {
  (window.requestIdleCallback ?? setTimeout)(fill);
}
