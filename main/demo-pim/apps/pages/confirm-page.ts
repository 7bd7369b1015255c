import type { Answer } from '../../server/call.ts';
import { fragmentAnswer } from './document.ts';
import { html } from './html.ts';

/** Asks before something that can't be undone. */
export function confirmPage(question: {
  readonly title: string;
  readonly text: string;
  /** The word on the button. */
  readonly verb: string;
  /** Where the form is sent. */
  readonly action: string;
  /** Fragment of the page before. */
  readonly back: string;
}): Answer {
  const { title, text, verb, action, back } = question;
  return fragmentAnswer(
    title,
    html`<h1 tabindex="-1">${title}</h1>
<p>${text}</p>
<form data-call method="post" action="${action}">
<div role="alert"></div>
<div class="actions"><a class="button" href="${back}">Cancel</a> <button class="danger">${verb}</button></div>
</form>`,
  );
}
