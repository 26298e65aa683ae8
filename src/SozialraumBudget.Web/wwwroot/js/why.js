// A link to a Rechenweg opens it beside the page; without scripts it leads to the Rechenweg's own page.
const dialog = document.querySelector('[data-why-dialog]');

async function show(link) {
  const answer = await fetch(link.href, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }

  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const tree = page.querySelector('[data-rechenweg]');
  if (!tree) {
    throw new Error('no tree');
  }

  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'kern-btn kern-btn--secondary';
  close.innerHTML = '<span class="kern-label">Schließen</span>';
  close.addEventListener('click', () => dialog.close());
  const whole = document.createElement('p');
  const open = link.cloneNode();
  open.removeAttribute('data-why');
  open.className = 'kern-link';
  open.textContent = 'Als Seite öffnen und drucken';
  whole.append(open);
  dialog.replaceChildren(document.adoptNode(tree), whole, close);
  dialog.showModal();
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-why]');
  if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }

  event.preventDefault();
  show(link).catch(() => { location.href = link.href; });
});

dialog?.addEventListener('click', event => {
  if (event.target === dialog) {
    dialog.close();
  }
});
