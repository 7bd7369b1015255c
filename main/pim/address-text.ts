import type { AddressChange } from '../../preload/contract/pim-address.ts';

/** A text on its way to an address, with what was changed. */
export interface AddressText {
  text: string;
  changes: AddressChange[];
}

/** Takes off what pasting adds: blanks, line breaks, invisible characters, quotes, angle brackets, closing commas. */
export function cleanAddressText(typed: string): AddressText {
  const visible = typed.replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '');
  const text = visible
    .replace(/\s+/g, '')
    .replace(/^[<"'`“„«(]+/, '')
    .replace(/[>"'`”“»),;]+$/, '');
  return { text, changes: /\s/.test(visible) ? ['spaces-removed'] : [] };
}

/** Whether the text holds blanks between words, as a sentence does and a broken address does not. */
export function isSentence(typed: string): boolean {
  const words = typed.trim().split(/\s+/);
  return words.length > 1 && !words.some((word) => /[.:/[]/.test(word));
}
