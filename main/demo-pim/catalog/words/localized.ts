/** A text in the languages of the demo catalog. Arabic is given for names only. */
export interface Localized {
  readonly en: string;
  readonly fr: string;
  readonly de: string;
  readonly ar?: string;
}

/** Shorthand for a text in English, French, German and, for names, Arabic. */
export function words(en: string, fr: string, de: string, ar?: string): Localized {
  return ar === undefined ? { en, fr, de } : { en, fr, de, ar };
}

/** The labels map that Akeneo shows for such a text. */
export function labelsOf(text: Localized): Record<string, string> {
  const labels: Record<string, string> = { de_DE: text.de, en_US: text.en, fr_FR: text.fr };
  if (text.ar !== undefined) labels.ar_AE = text.ar;
  return labels;
}
