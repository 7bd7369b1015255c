import words from '../../../preload/contract/language/en/facts.json' with { type: 'json' };

const known: Readonly<Record<string, string>> = words.resource;

/** Resources by the names of their paths as `a, b and c` in English, for reports; from `most` on only their number. */
export function resourcesInWords(names: readonly string[], most = names.length): string {
  const all = names.map((name) => known[name] ?? name);
  const more = all.length - most;
  const shown = more > 0 ? [...all.slice(0, most), `${more} more`] : all;
  return new Intl.ListFormat('en-GB').format(shown);
}
