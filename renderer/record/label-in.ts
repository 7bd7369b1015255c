/** The label in a locale, else any that is there where no locale is asked for; null without one. */
export function labelIn(labels: Readonly<Record<string, string>>, locale: string | null): string | null {
  const label = locale === null ? Object.values(labels).find((one) => one !== '') : labels[locale];
  return label === undefined || label === '' ? null : label;
}

/** The same, with the code in brackets where there is no label, as Akeneo shows it. */
export function labelOrCode(
  { code, labels }: { code: string; labels: Readonly<Record<string, string>> },
  locale: string | null,
): string {
  return labelIn(labels, locale) ?? `[${code}]`;
}
