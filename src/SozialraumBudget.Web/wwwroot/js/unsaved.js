// What was typed and not sent is not lost by a link: the browser asks first. Links inside the form ("Abbrechen") are meant so.
// A form with data-unsaved="true" shows what is not stored: links that stay on its page (another preview, "Verwerfen") are meant, too.
const typed = new Set();
let meant = false;

function ask(event) {
  if (!meant) {
    event.preventDefault();
  }
}

function keep(form) {
  meant = false;
  if (typed.size === 0) {
    addEventListener('beforeunload', ask);
  }

  typed.add(form);
}

// One that is on its way already is not unsaved.
for (const form of document.querySelectorAll('main form[data-unsaved="true"]:not([data-sent])')) {
  keep(form);
}

document.querySelector('main')?.addEventListener('input', event => {
  const form = event.target.form;
  if (form?.method === 'post' && !form.querySelector('[type=password]')) {
    delete form.dataset.unsaved;
    keep(form);
  }
});

// A form that was kept on the server has nothing to lose.
document.addEventListener('kept', event => {
  typed.delete(event.target);
  if (typed.size === 0) {
    removeEventListener('beforeunload', ask);
  }
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (link) {
    meant = typed.has(link.closest('form'))
      || (link.pathname === location.pathname && [...typed].every(form => form.dataset.unsaved))
      || link.hasAttribute('download');
  }
});

document.addEventListener('submit', event => {
  if (event.target.method === 'post' && !event.defaultPrevented) {
    meant = true;
  }
});
