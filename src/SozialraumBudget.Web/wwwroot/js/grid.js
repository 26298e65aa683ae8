// A form of rows becomes a fast table: arrows and Enter walk, cells of a spreadsheet are pasted over it, what is typed is kept as a draft.
const form = document.querySelector('[data-grid]');
const body = form.querySelector('tbody');
const status = form.querySelector('[data-grid-status]');
const mostRows = 300;
let waits;
let changes = 0;

const cells = row => [...row.querySelectorAll('.grid__cell')];
const place = input => {
  const row = input.closest('tr');
  return [[...body.rows].indexOf(row), cells(row).indexOf(input)];
};

function add() {
  if (body.rows.length >= mostRows) {
    return null;
  }

  const row = body.rows[0].cloneNode(true);
  const number = body.rows.length + 1;
  row.querySelector('[data-number]').textContent = number;
  row.querySelector('[name="zeile"]').value = crypto.randomUUID().replaceAll('-', '');
  row.querySelectorAll('.grid__error').forEach(error => error.remove());
  for (const input of cells(row)) {
    input.value = '';
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/\d+$/, number));
  }

  body.append(row);
  return row;
}

function at(row, column, adds = false) {
  while (adds && row >= body.rows.length) {
    if (!add()) {
      return null;
    }
  }

  return body.rows[row] ? cells(body.rows[row])[column] : null;
}

function go(input) {
  if (input) {
    input.focus();
    input.select();
  }
}

body.addEventListener('keydown', event => {
  const input = event.target;
  if (!input.matches('.grid__cell') || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) {
    return;
  }

  const [row, column] = place(input);
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  let next;
  switch (event.key) {
    case 'Enter': next = event.shiftKey ? at(row - 1, column) : at(row + 1, column, !input.readOnly); break;
    case 'ArrowDown': next = at(row + 1, column); break;
    case 'ArrowUp': next = at(row - 1, column); break;
    case 'ArrowLeft': next = whole || input.selectionEnd === 0 ? at(row, column - 1) : null; break;
    case 'ArrowRight': next = whole || input.selectionStart === input.value.length ? at(row, column + 1) : null; break;
    default: return;
  }

  if (next || event.key === 'Enter') {
    event.preventDefault();
    go(next);
  }
});

body.addEventListener('paste', event => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!event.target.matches('.grid__cell') || event.target.readOnly || !/[\t\n]/.test(text)) {
    return;
  }

  event.preventDefault();
  const [row, column] = place(event.target);
  let lost = 0;
  text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').forEach((line, i) => line.split('\t').forEach((value, j) => {
    const input = at(row + i, column + j, true);
    input ? (input.value = value.trim()) : lost++;
  }));
  status.textContent = lost > 0 ? `${lost} Werte passten nicht in die Tabelle.` : 'Eingefügt.';
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
});

async function keep() {
  const sent = new FormData(form);
  const then = changes;
  const address = form.querySelector('button[formaction*="handler=Draft"]').getAttribute('formaction');
  const answer = await fetch(address, { method: 'POST', body: sent, credentials: 'same-origin', headers: { accept: 'application/json' } })
    .catch(() => null);
  if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) {
    status.textContent = 'Noch nicht gespeichert: keine Verbindung. Bitte „Speichern“ drücken.';
    return;
  }

  const kept = await answer.json();
  status.textContent = kept.told;
  if (!kept.saved) {
    return;
  }

  form.elements.Vorher.value = kept.before;
  // What others changed meanwhile appears in cells that nobody touched since.
  const ids = sent.getAll('zeile');
  for (const { id, cells: values } of kept.rows) {
    const index = ids.indexOf(id);
    const row = index < 0 ? add() : [...body.rows].find(r => r.querySelector('[name="zeile"]').value === id);
    if (!row) {
      continue;
    }

    row.querySelector('[name="zeile"]').value = id;
    cells(row).forEach((input, column) => {
      if (index < 0 || input.value === sent.getAll(`z${column}`)[index]) {
        input.value = values[column] ?? '';
      }
    });
  }

  if (then === changes) {
    form.dispatchEvent(new CustomEvent('kept', { bubbles: true }));
  }
}

if (status) {
  form.addEventListener('input', () => {
    changes++;
    clearTimeout(waits);
    waits = setTimeout(keep, 1500);
  });
  form.addEventListener('submit', () => clearTimeout(waits));
}
