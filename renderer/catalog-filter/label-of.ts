/** The label in a locale, else any that is there, else the code in brackets as Akeneo shows it. */
export function labelOf(
  { code, labels }: { code: string; labels: Readonly<Record<string, string>> },
  locale: string | null | undefined,
): string {
  const own = locale ? labels[locale] : undefined;
  return own || Object.values(labels).find((label) => label !== '') || `[${code}]`;
}
