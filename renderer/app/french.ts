import activity from '../../preload/contract/language/fr/activity.json';
import app from '../../preload/contract/language/fr/app.json';
import catalog from '../../preload/contract/language/fr/catalog.json';
import categories from '../../preload/contract/language/fr/categories.json';
import common from '../../preload/contract/language/fr/common.json';
import connectors from '../../preload/contract/language/fr/connectors.json';
import diagnosis from '../../preload/contract/language/fr/diagnosis.json';
import exchange from '../../preload/contract/language/fr/exchange.json';
import explorer from '../../preload/contract/language/fr/explorer.json';
import exports from '../../preload/contract/language/fr/exports.json';
import facts from '../../preload/contract/language/fr/facts.json';
import filters from '../../preload/contract/language/fr/filters.json';
import home from '../../preload/contract/language/fr/home.json';
import mirror from '../../preload/contract/language/fr/mirror.json';
import onboarding from '../../preload/contract/language/fr/onboarding.json';
import palette from '../../preload/contract/language/fr/palette.json';
import problems from '../../preload/contract/language/fr/problems.json';
import profile from '../../preload/contract/language/fr/profile.json';
import record from '../../preload/contract/language/fr/record.json';
import settings from '../../preload/contract/language/fr/settings.json';
import shell from '../../preload/contract/language/fr/shell.json';
import statistics from '../../preload/contract/language/fr/statistics.json';
import structure from '../../preload/contract/language/fr/structure.json';

interface Texts {
  [key: string]: string | Texts;
}

/** The French texts by namespace, in a file of their own: loaded only where French is chosen. */
export const french: Readonly<Record<string, Texts>> = Object.fromEntries(
  Object.entries<Texts>({
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
  }).map(([name, texts]) => [name, withMillions(texts)]),
);

/** French has a third form of plurals, for whole millions (CLDR: `many`). In figures it reads as the second. */
function withMillions(texts: Texts): Texts {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
    if (typeof text !== 'string') return [[key, withMillions(text)]];
    const plural = key.endsWith('_other') ? key.replace(/_other$/, '_many') : null;
    return plural === null
      ? [[key, text]]
      : [
          [key, text],
          [plural, text],
        ];
  });
  return Object.fromEntries(entries);
}
