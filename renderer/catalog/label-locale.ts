import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Channel } from '../../preload/contract/catalog.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { channelsQuery, localesQuery } from './catalog-queries.ts';

interface Choices {
  /** What was chosen, by profile; null stands for any locale. */
  chosen: Record<string, string | null>;
  choose: (profileId: string, locale: string | null) => void;
}

/** Choices of this run of the app: a PIM's locales change too seldom to be worth a file, and too often to trust one. */
const useChoices = create<Choices>()((set) => ({
  chosen: {},
  choose: (profileId, locale) => set(({ chosen }) => ({ chosen: { ...chosen, [profileId]: locale } })),
}));

/**
 * The active locale that fits the language of the screen best: that of the language's main region (`en` → `en_US`),
 * else any of the language, else the first of the first channel; null where there is none.
 */
export function fittingLocale(active: string[], channels: Channel[], language: string): string | null {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return (
    active.find((code) => code === `${base}_${region}`) ??
    active.find((code) => code.startsWith(`${base}_`)) ??
    channels[0]?.locales[0] ??
    null
  );
}

export interface LabelLocale {
  /** The locale of the labels; null for any, undefined while it is not known yet. */
  locale: string | null | undefined;
  /** The active locales of the PIM. */
  active: string[];
  choose: (locale: string | null) => void;
}

/** The locale in which a profile's labels are shown: the chosen one, else the fitting one. */
export function useLabelLocale(profileId: string): LabelLocale {
  const { i18n } = useTranslation();
  const locales = useQuery(localesQuery(profileId));
  const channels = useQuery(channelsQuery(profileId));
  const { chosen, choose } = useChoices();
  const active = understoodItems(locales.data?.items ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ code }) => code);

  const suggest = () => {
    if (locales.isPending) return undefined;
    // Where the locales can't be read, any label is better than none.
    if (locales.error) return null;
    const spoken = fittingLocale(active, [], i18n.language);
    if (spoken) return spoken;
    if (channels.isPending) return undefined;
    return fittingLocale(active, understoodItems(channels.data?.items ?? []), i18n.language);
  };
  const known = chosen[profileId];
  return {
    locale: known === undefined ? suggest() : known,
    active,
    choose: (locale) => choose(profileId, locale),
  };
}
