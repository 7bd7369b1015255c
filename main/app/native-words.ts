import en from '../../preload/contract/language/en/native.json' with { type: 'json' };
import fr from '../../preload/contract/language/fr/native.json' with { type: 'json' };
import type { languages } from '../../preload/contract/names.ts';

/** The texts of menus and of dialogs of the system. */
export type NativeWords = typeof en;

const all: Readonly<Record<'en' | 'fr', NativeWords>> = { en, fr };

/** @param systemLocale of the computer, for example `fr-CA` */
export function nativeWords(language: (typeof languages)[number], systemLocale: string): NativeWords {
  if (language !== 'system') return all[language];
  return systemLocale.toLowerCase().startsWith('fr') ? fr : en;
}

/** Puts values into a text: `{{name}}`. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
