const numbers = new Map<string, Intl.NumberFormat>();
const times = new Map<string, Intl.DateTimeFormat>();

/** Formats numbers; made once for each language and style, since making one takes longer than a cell is drawn. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, [language, options], () => new Intl.NumberFormat(language, options));
}

/** Formats times; made once for each language and style. */
export function timeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(times, [language, options], () => new Intl.DateTimeFormat(language, options));
}

function kept<T>(all: Map<string, T>, of: unknown, make: () => T): T {
  const key = JSON.stringify(of);
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}
