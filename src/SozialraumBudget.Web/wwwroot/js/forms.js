// Error summary takes the focus, a choice in a list's filter applies at once, a print button prints.
document.querySelector('[data-focus]')?.focus();

// Arrow keys and letters walk through the options of a closed select; only Enter, or a choice in the opened list, applies one.
for (const form of document.querySelectorAll('[data-autosubmit]')) {
  let walks = false;
  form.addEventListener('pointerdown', () => { walks = false; });
  form.addEventListener('keydown', event => {
    if (!event.target.matches('select')) {
      return;
    }

    const isOpen = CSS.supports('selector(:open)') && event.target.matches(':open');
    walks = event.key !== 'Enter' && event.key !== ' ' && !event.altKey;
    if (event.key === 'Enter' && !isOpen) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('change', event => {
    if (event.target.matches('select') && !walks) {
      form.requestSubmit();
    }
  });
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) {
    print();
  }
});
