import type * as E from 'electron';
import { buttonsOf, cancelIdOf, type DialogRequest } from './requests.ts';

/** What a dialog's page hands to hostWindow.done(). */
export interface PageAnswer {
  readonly response: number;
  readonly checked: boolean;
  readonly path: string;
}

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
  body { margin: 0; padding: 20px 24px; background: Canvas; color: CanvasText; }
  form { display: flex; flex-direction: column; gap: 12px; }
  h1 { font-size: 15px; margin: 0; } p { margin: 0; white-space: pre-wrap; opacity: .8; overflow-wrap: anywhere; }
  input[type=text] { font: inherit; padding: 6px 8px; width: 100%; box-sizing: border-box; }
  footer { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
  button { font: inherit; padding: 5px 14px; border-radius: 6px; border: 1px solid GrayText; background: ButtonFace; color: ButtonText; }
  button.default { background: AccentColor; color: AccentColorText; border-color: transparent; }
  :focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }`;

/** Enter is the focused or default button, Escape the cancelling one, as in a native dialog. */
const SCRIPT = `
  const form = document.querySelector('form');
  const answer = (response) => hostWindow.done({
    response,
    checked: form.elements.checked?.checked ?? false,
    path: form.elements.path?.value ?? '',
  });
  for (const button of form.querySelectorAll('button')) {
    button.onclick = () => answer(Number(button.value));
  }
  form.onsubmit = (event) => { event.preventDefault(); form.querySelector('.default')?.click(); };
  onkeydown = (event) => { if (event.key === 'Escape') answer(Number(form.dataset.cancel)); };
  (form.elements.path ?? form.querySelector('.default') ?? form.querySelector('button')).focus();`;

/** A message box as a page: Electron's order of the buttons, the default one marked. */
export function messageBoxPage(options: E.MessageBoxOptions): string {
  const checkbox = options.checkboxLabel
    ? `<label><input type="checkbox" name="checked"${options.checkboxChecked ? ' checked' : ''}> ${escapeHtml(options.checkboxLabel)}</label>`
    : '';
  const detail = options.detail ? `<p>${escapeHtml(options.detail)}</p>` : '';
  return page({
    title: options.title ?? '',
    body: `<h1>${escapeHtml(options.message)}</h1>${detail}${checkbox}`,
    buttons: buttonsOf(options),
    defaultId: options.defaultId ?? 0,
    cancelId: cancelIdOf(options),
  });
}

/** A file dialog as a page: a field for the path, since a page cannot show the computer's folders. */
export function filePage(request: Exclude<DialogRequest, { method: 'showMessageBox' }>): string {
  const { method, options } = request;
  const verb = options.buttonLabel ?? (method === 'showSaveDialog' ? 'Save' : 'Open');
  const heading = options.title ?? options.message ?? verb;
  return page({
    title: heading,
    body: `<h1>${escapeHtml(heading)}</h1><label>Path on this computer
      <input type="text" name="path" value="${escapeHtml(options.defaultPath ?? '')}" spellcheck="false"></label>`,
    buttons: ['Cancel', verb],
    defaultId: 1,
    cancelId: 0,
  });
}

interface PageParts {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly string[];
  readonly defaultId: number;
  readonly cancelId: number;
}

function page({ title, body, buttons, defaultId, cancelId }: PageParts): string {
  const rows = buttons.map((label, index) => {
    const kind = index === defaultId ? ' class="default"' : '';
    return `<button type="button" value="${index}"${kind}>${escapeHtml(label)}</button>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style>
<form data-cancel="${cancelId}">${body}<footer>${rows.join('')}</footer></form><script>${SCRIPT}</script>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
