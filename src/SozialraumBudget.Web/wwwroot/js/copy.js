// Buttons that copy a text to hand on: shown only where the browser lets them; without them the text is selected by a click.
for (const button of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = 'Kopiert.';
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = 'Markiert: mit Strg+C kopieren.';
    }
  });
}
