import { encodeText } from '../server/json.ts';
import type { Encoded } from './encoded.ts';

/** An amount of money. */
interface Price {
  readonly amount: string;
  readonly currency: string;
}

/** A measured amount. */
export interface Metric {
  readonly amount: string | number;
  readonly unit: string;
  readonly symbol?: string;
}

/** A row of a table attribute: cells by column; empty ones are absent. */
export type TableRow = Readonly<Record<string, string | boolean>>;

/** What stands under `data` of a value. */
export type Plain =
  | string
  | number
  | boolean
  | readonly string[]
  | Metric
  | readonly Price[]
  | readonly TableRow[];

/** A value's data, as such and as JSON. */
export interface Datum {
  readonly plain: Plain;
  readonly json: string;
  /** One of few: what is made of it is worth keeping. */
  readonly shared?: boolean;
}

/** The text or the codes that a value holds; amounts and numbers hold none. */
export function stringsOf(data: Plain): readonly string[] {
  if (typeof data === 'string') return [data];
  return Array.isArray(data) ? data.filter((entry) => typeof entry === 'string') : [];
}

/** The one text or code that a value holds, or an empty text. */
export function stringOf(data: Plain | undefined): string {
  return typeof data === 'string' ? data : '';
}

/** Wraps a prepared text. */
export function textDatum(text: Encoded): Datum {
  return new TextDatum(text);
}

/** The data of a text; searches ask for the text, pages for its JSON. */
class TextDatum implements Datum {
  readonly json: string;
  readonly #text: Encoded;

  constructor(text: Encoded) {
    this.json = `"${text.json}"`;
    this.#text = text;
  }

  get plain(): string {
    return this.#text.text;
  }
}

/** Wraps a code or another short text. */
export function codeDatum(code: string): Datum {
  return { plain: code, json: `"${encodeText(code)}"` };
}

/** Wraps a code of which there are few. */
export function sharedDatum(code: string): Datum {
  return { ...codeDatum(code), shared: true };
}
