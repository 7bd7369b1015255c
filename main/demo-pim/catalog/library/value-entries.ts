import type { Localized } from '../words/localized.ts';
import type { LibraryValue } from './library-types.ts';

/** A value for all locales and channels. */
export function single(data: unknown): readonly LibraryValue[] {
  return [{ locale: null, channel: null, data }];
}

/** A file for all locales and channels. */
export function file(data: string): readonly LibraryValue[] {
  return [{ locale: null, channel: null, data, isFile: true }];
}

/** A text for each language. */
export function localized(text: Localized): readonly LibraryValue[] {
  return [
    { locale: 'de_DE', channel: null, data: text.de },
    { locale: 'en_US', channel: null, data: text.en },
    { locale: 'fr_FR', channel: null, data: text.fr },
  ];
}
