// A form is sent only once. No module: whoever presses before the others are there is heard as well.
document.addEventListener('submit', event => {
  if (event.target.method !== 'post' || event.defaultPrevented) {
    return;
  }

  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }

  event.target.dataset.sent = 'true';
});

// Back from the browser's cache: forms may be sent again.
addEventListener('pageshow', event => {
  for (const form of event.persisted ? document.querySelectorAll('form[data-sent]') : []) {
    delete form.dataset.sent;
  }
});
