// Menus are <details>: close them with Escape, on a click elsewhere, and when another one opens.
const menus = [...document.querySelectorAll('[data-menu]')];

document.addEventListener('click', event => {
  for (const menu of menus) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener('keydown', event => {
  const open = event.key === 'Escape' ? menus.find(menu => menu.open) : undefined;
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
