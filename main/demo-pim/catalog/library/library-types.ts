import type { Localized } from '../words/localized.ts';

/** One attribute of a reference entity or of an asset family. */
export interface LibraryAttribute {
  readonly code: string;
  readonly type: string;
  readonly labels: Localized;
  readonly perLocale?: boolean;
  readonly perChannel?: boolean;
  readonly required?: boolean;
  /** What only attributes of this type have, as the API shows it. */
  readonly special?: Readonly<Record<string, unknown>>;
  readonly options?: readonly { readonly code: string; readonly labels: Localized }[];
}

/** One value of a record or asset. */
export interface LibraryValue {
  readonly locale: string | null;
  readonly channel: string | null;
  readonly data: unknown;
  /** The data is the code of a file. */
  readonly isFile?: boolean;
}

/** A record or an asset. */
export interface LibraryItem {
  readonly code: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly values: Readonly<Record<string, readonly LibraryValue[]>>;
}

/** A reference entity or an asset family with what it holds. Items stand in the order of their codes. */
export interface Collection {
  readonly code: string;
  readonly labels: Localized;
  readonly attributes: readonly LibraryAttribute[];
  readonly count: number;
  codeAt(place: number): string;
  itemAt(place: number): LibraryItem;
  /** The place of a code, whatever its case; undefined when there is none. */
  placeOf(code: string): number | undefined;
}
