/** The script of all pages: loads the page that the fragment names, leads through steps, sends forms. */
export const pagesScript = `'use strict';
const headers = { 'X-Requested-With': 'XMLHttpRequest' };
const content = document.getElementById('content');

const wantedPage = () => location.hash.slice(1) || '/dashboard';

async function show() {
  const wanted = wantedPage();
  const reply = await fetch('/pages' + wanted, { headers });
  if (reply.status === 401) return location.assign('/user/login');
  const text = await reply.text();
  // Whoever went on while it came wants another page.
  if (wanted !== wantedPage()) return;
  content.innerHTML = text;
  const title = content.querySelector('[data-title]')?.dataset.title;
  document.title = (title ? title + ' · ' : '') + 'Demo PIM';
  for (const link of document.querySelectorAll('nav a[href^="#"]')) {
    const current = wanted.startsWith(link.hash.slice(1));
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  content.querySelector('[data-step]') ? step(content.querySelector('form'), 0) : focusOn(content);
}

function focusOn(part) {
  part.querySelector('[autofocus], h1, h2')?.focus();
}

function step(form, index) {
  const steps = [...form.querySelectorAll('[data-step]')];
  steps.forEach((part, place) => { part.hidden = place !== index; });
  focusOn(steps[index]);
}

function move(form, by) {
  const steps = [...form.querySelectorAll('[data-step]')];
  const here = steps.findIndex((part) => !part.hidden);
  const invalid = by > 0 && [...steps[here].querySelectorAll('input')].find((input) => !input.reportValidity());
  if (invalid) return;
  if (here + by === steps.length) void send(form);
  else step(form, here + by);
}

async function send(form) {
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const body = new URLSearchParams(new FormData(form));
    const reply = await fetch(form.action, { method: 'POST', headers, body });
    if (reply.status === 401) return location.assign('/user/login');
    const isJson = reply.headers.get('content-type') === 'application/json';
    const answer = isJson ? await reply.json() : { errors: [{ message: 'The demo PIM answered ' + reply.status + '.' }] };
    if (answer.errors) return refuse(form, answer.errors);
    const next = answer.redirectUrl ?? answer.location;
    if (next === location.hash) show();
    else location.assign(next);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

function refuse(form, errors) {
  form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
  const alert = form.querySelector('[role=alert]');
  alert.replaceChildren(...errors.map(({ message }) => {
    const line = document.createElement('p');
    line.textContent = message;
    return line;
  }));
  const fields = errors.map(({ propertyPath }) => form.elements.namedItem(propertyPath ?? '')).filter(Boolean);
  fields.forEach((field) => field.setAttribute('aria-invalid', 'true'));
  fields[0]?.focus();
}

document.addEventListener('submit', (event) => {
  if (!event.target.hasAttribute('data-call')) return;
  event.preventDefault();
  if (event.target.querySelector('[data-step]')) move(event.target, 1);
  else void send(event.target);
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.hasAttribute('data-next')) move(button.form, 1);
  if (button?.hasAttribute('data-back')) move(button.form, -1);
  if (button?.dataset.copy) {
    void navigator.clipboard?.writeText(button.dataset.copy).then(() => { button.textContent = 'Copied'; });
  }
  if (button?.dataset.username) {
    const { elements } = document.forms[0];
    elements._username.value = button.dataset.username;
    elements._password.value = button.dataset.password;
    document.forms[0].querySelector('button').focus();
  }
});

if (content) {
  addEventListener('hashchange', show);
  void show();
}
`;
