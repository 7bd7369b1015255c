/** The script of the panel: everything goes through the administration interface. */
export const panelScript = `'use strict';
const headers = { Authorization: 'Bearer ' + document.body.dataset.token };
const said = document.getElementById('said');
const controls = [...document.querySelectorAll('[data-fault]')];
let faults = {};
const initial = JSON.parse(document.body.dataset.off);

async function admin(method, name, body) {
  const reply = await fetch('/demo/admin/' + name, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const answer = await reply.json();
  if (!reply.ok) throw new Error(answer.message || 'Status ' + reply.status);
  return answer;
}

function at(path) {
  return path.split('.').reduce((value, key) => value?.[key], faults);
}

function show(control) {
  const value = at(control.dataset.fault);
  const kind = control.dataset.kind;
  if (document.activeElement !== control) {
    if (kind === 'flag') control.checked = value;
    else if (kind === 'list') for (const option of control.options) option.selected = value.includes(option.value);
    else control.value = value ?? (kind === 'choice' ? 'none' : '');
  }
  const before = control.dataset.fault.split('.').reduce((found, key) => found?.[key], initial);
  control.closest('.control').classList.toggle('on', JSON.stringify(before) !== JSON.stringify(value));
}

function read(control) {
  const { value, checked } = control;
  switch (control.dataset.kind) {
    case 'flag': return checked;
    case 'list': return [...control.selectedOptions].map((option) => option.value);
    case 'choice': return value === 'none' ? null : /^\\d+$/.test(value) ? Number(value) : value;
    case 'optional-text': return value.trim() === '' ? null : value.trim();
    case 'optional-number': return value === '' ? null : Number(value);
    default: return Number(value);
  }
}

function take(answer) {
  faults = answer;
  controls.forEach(show);
}

async function change(control) {
  const [name, key] = control.dataset.fault.split('.');
  const value = key === undefined ? read(control) : { ...faults[name], [key]: read(control) };
  take(await admin('PATCH', 'faults', { [name]: value }));
  return document.querySelector('label[for="' + control.id + '"]').textContent + ': changed.';
}

function fill(attribute, values) {
  for (const place of document.querySelectorAll('[data-' + attribute + ']')) place.textContent = values[place.dataset[attribute]] ?? '';
}

function counts(id, values) {
  document.getElementById(id).replaceChildren(...Object.entries(values).slice(0, 20).map(([name, count]) => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('span'), { textContent: name }), Object.assign(document.createElement('span'), { textContent: count }));
    return item;
  }));
}

async function refresh() {
  const [now, statistics, edits] = await Promise.all([admin('GET', 'faults'), admin('GET', 'statistics'), admin('GET', 'edits')]);
  take(now);
  fill('count', statistics);
  fill('edit', edits);
  counts('by-status', statistics.byStatus);
  counts('by-resource', statistics.byResource);
}

/** Runs one thing and says how it went; the status line is what screen readers read out. */
async function run(work) {
  try {
    said.textContent = (await work()) ?? '';
    await refresh();
  } catch (error) {
    said.textContent = error.message;
  }
}

for (const control of controls) control.addEventListener('change', () => run(() => change(control)));
for (const button of document.querySelectorAll('[data-action]')) {
  button.addEventListener('click', () => run(async () => {
    const answer = await admin('POST', button.dataset.action);
    const told = answer.secret ?? answer.password ?? answer.clientSecret;
    return button.dataset.said + (told === undefined ? '' : ' ' + told);
  }));
}
document.getElementById('edit-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const wanted = Object.fromEntries([...new FormData(event.target)].map(([name, value]) => [name, Number(value)]));
  run(async () => {
    const { step, changed, created, removed } = await admin('POST', 'edits', wanted);
    return 'Step ' + step + ': ' + changed.length + ' changed, ' + created.length + ' created, ' + removed.length + ' removed.';
  });
});
refresh().catch((error) => { said.textContent = error.message; });
setInterval(() => { if (!document.hidden) refresh().catch(() => { said.textContent = 'The demo PIM does not answer.'; }); }, 2000);
`;
