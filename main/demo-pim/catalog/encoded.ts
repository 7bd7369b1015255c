import { encodeText } from '../server/json.ts';

/**
 * A text together with its JSON form (without quotation marks). Joining two of them joins both forms, so that
 * long texts made of known words need no escaping when a page of products is written.
 */
export interface Encoded {
  readonly text: string;
  readonly json: string;
}

/** Prepares a text. */
export function encoded(text: string): Encoded {
  return { text, json: encodeText(text) };
}

/** Joins prepared texts. */
export function joined(...parts: readonly Encoded[]): Encoded {
  let text = '';
  let json = '';
  for (const part of parts) {
    text += part.text;
    json += part.json;
  }
  return { text, json };
}

/** A text that needs no escaping: ASCII letters, digits, spaces and simple punctuation. */
export function plain(text: string): Encoded {
  return { text, json: text };
}
