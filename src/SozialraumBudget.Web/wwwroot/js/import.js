// Follows a running import without loading the page anew; without scripts the server's Refresh header does that.
const box = document.querySelector('[data-import]');
const here = new URL(location.href);

if (here.searchParams.get('live') !== 'true') {
  here.searchParams.set('live', 'true');
  location.replace(here);
} else {
  follow();
}

async function follow() {
  const message = box.querySelector('[data-import-message]');
  const bar = box.querySelector('[data-import-bar]');
  const rows = box.querySelector('[data-import-rows]');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const answer = await fetch(box.dataset.import, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) continue;
    const state = await answer.json();
    if (!state.open) {
      here.searchParams.delete('live');
      location.replace(here);
      return;
    }
    if (message.textContent !== state.message) message.textContent = state.message;
    rows.textContent = state.rows;
    if (state.total > 0) {
      bar.max = state.total;
      bar.value = state.done;
    }
  }
}
