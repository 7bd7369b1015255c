import { flushSync } from 'react-dom';

/** Shows what is missing in a form by `show`, and puts the focus on the first field that it marks as invalid. */
export function focusFirstError(form: HTMLFormElement, show: () => void): void {
  flushSync(show);
  // Mantine says it of fields with a password in `data-invalid` only.
  form.querySelector<HTMLElement>('[aria-invalid="true"], input[data-invalid="true"]')?.focus();
}
