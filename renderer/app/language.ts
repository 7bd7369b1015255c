import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import activity from '../../preload/contract/language/en/activity.json';
import app from '../../preload/contract/language/en/app.json';
import catalog from '../../preload/contract/language/en/catalog.json';
import categories from '../../preload/contract/language/en/categories.json';
import common from '../../preload/contract/language/en/common.json';
import connectors from '../../preload/contract/language/en/connectors.json';
import diagnosis from '../../preload/contract/language/en/diagnosis.json';
import exchange from '../../preload/contract/language/en/exchange.json';
import explorer from '../../preload/contract/language/en/explorer.json';
import exports from '../../preload/contract/language/en/exports.json';
import facts from '../../preload/contract/language/en/facts.json';
import filters from '../../preload/contract/language/en/filters.json';
import home from '../../preload/contract/language/en/home.json';
import mirror from '../../preload/contract/language/en/mirror.json';
import onboarding from '../../preload/contract/language/en/onboarding.json';
import palette from '../../preload/contract/language/en/palette.json';
import problems from '../../preload/contract/language/en/problems.json';
import profile from '../../preload/contract/language/en/profile.json';
import record from '../../preload/contract/language/en/record.json';
import settings from '../../preload/contract/language/en/settings.json';
import shell from '../../preload/contract/language/en/shell.json';
import statistics from '../../preload/contract/language/en/statistics.json';
import structure from '../../preload/contract/language/en/structure.json';
import type { languages } from '../../preload/contract/names.ts';

const en = {
  activity,
  app,
  catalog,
  categories,
  common,
  connectors,
  diagnosis,
  exchange,
  explorer,
  exports,
  facts,
  filters,
  home,
  mirror,
  onboarding,
  palette,
  problems,
  profile,
  record,
  settings,
  shell,
  statistics,
  structure,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: typeof en;
  }
}

type Choice = (typeof languages)[number];
type Language = Exclude<Choice, 'system'>;

/** Where the choice of last time is, so that the first screen is in it before main was asked. */
const rememberedAt = 'pimscope.language';

/** Loads the texts; the screens then read them through `useTranslation`. English is there at once: nothing is fetched. */
export function startLanguage(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

/** Brings a choice of language into effect; other texts than the English ones are loaded when they are first needed. */
export async function applyLanguage(choice: Choice): Promise<void> {
  const language = languageOf(choice);
  localStorage.setItem(rememberedAt, choice);
  if (i18next.language === language) return;
  if (language === 'fr' && !i18next.hasResourceBundle('fr', 'common')) {
    const { french } = await import('./french.ts');
    for (const [name, texts] of Object.entries(french)) i18next.addResourceBundle('fr', name, texts);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The choice that was in effect last. */
export function rememberedLanguage(): Choice {
  const remembered = localStorage.getItem(rememberedAt);
  return remembered === 'en' || remembered === 'fr' ? remembered : 'system';
}

function languageOf(choice: Choice): Language {
  if (choice !== 'system') return choice;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
