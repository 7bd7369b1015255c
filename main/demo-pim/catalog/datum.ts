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

/** What stands under `data` of a value. */
export type Plain = string | number | boolean | readonly string[] | Metric | readonly Price[];

/** A value's data, as such and as JSON. */
export interface Datum {
  readonly plain: Plain;
  readonly json: string;
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
  return { plain: text.text, json: `"${text.json}"` };
}

/** Wraps a code or another short text. */
export function codeDatum(code: string): Datum {
  return { plain: code, json: `"${encodeText(code)}"` };
}
