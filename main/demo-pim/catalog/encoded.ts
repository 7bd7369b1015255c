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
  return new Joined(parts);
}

/** Joined texts; a page needs their JSON only, so the text itself is put together when it is asked for. */
class Joined implements Encoded {
  readonly json: string;
  readonly #parts: readonly Encoded[];

  constructor(parts: readonly Encoded[]) {
    let json = '';
    for (const part of parts) json += part.json;
    this.json = json;
    this.#parts = parts;
  }

  get text(): string {
    return this.#parts.map(({ text }) => text).join('');
  }
}

/** A text that needs no escaping: ASCII letters, digits, spaces and simple punctuation. */
export function plain(text: string): Encoded {
  return { text, json: text };
}
