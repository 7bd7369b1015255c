/** A label in the language of the interface, or the first there is; null without any. */
export function labelIn(labels: Readonly<Record<string, string>>, language: string): string | null {
  const found = Object.entries(labels).filter(([, label]) => label !== '');
  const own = found.find(([locale]) => locale.toLowerCase().startsWith(language.slice(0, 2).toLowerCase()));
  return (own ?? found[0])?.[1] ?? null;
}
