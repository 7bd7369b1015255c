import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import activity from '../../preload/contract/language/en/activity.json';
import app from '../../preload/contract/language/en/app.json';
import catalog from '../../preload/contract/language/en/catalog.json';
import common from '../../preload/contract/language/en/common.json';
import connectors from '../../preload/contract/language/en/connectors.json';
import diagnosis from '../../preload/contract/language/en/diagnosis.json';
import exchange from '../../preload/contract/language/en/exchange.json';
import home from '../../preload/contract/language/en/home.json';
import onboarding from '../../preload/contract/language/en/onboarding.json';
import problems from '../../preload/contract/language/en/problems.json';
import profile from '../../preload/contract/language/en/profile.json';
import settings from '../../preload/contract/language/en/settings.json';
import shell from '../../preload/contract/language/en/shell.json';

const en = {
  activity,
  app,
  catalog,
  common,
  connectors,
  diagnosis,
  exchange,
  home,
  onboarding,
  problems,
  profile,
  settings,
  shell,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: typeof en;
  }
}

/** Loads the texts; the screens then read them through `useTranslation`. Takes effect at once: nothing is fetched. */
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
