// The way back to a list (breadcrumb) leads to it as it was left in this window: searched, filtered, sorted, at the same page.
const key = path => `liste ${path}`;

if (document.querySelector('.list__filters')) {
  sessionStorage.setItem(key(location.pathname), location.search);
}

for (const link of document.querySelectorAll('.crumbs a')) {
  const left = sessionStorage.getItem(key(link.pathname));
  if (left) {
    const search = new URLSearchParams(left);
    new URLSearchParams(link.search).forEach((value, name) => search.set(name, value));
    link.search = search;
  }
}
