import type { Seen } from './diagnosis-step.ts';

/** Lines of releases, for menu paths and the words of people; never for what is tried. */
export type VersionLine = 'SaaS' | '7.0' | '6.0' | '5.0' | '4.0';

/**
 * The line of a PIM, by system-information where it was told, else by what its root listing has (api.akeneo.com,
 * "Is this endpoint available in my version?"); null where nothing is known. What only SaaS has decides first: a
 * version in digits without points, and searching products by POST.
 */
export function versionLine({
  offered,
  version,
  edition,
}: Pick<Seen, 'offered' | 'version' | 'edition'>): VersionLine | null {
  if (edition === 'Serenity' || /^v?\d{8,}/.test(version ?? '')) return 'SaaS';
  const told = /^([4-7])\.\d/.exec(version ?? '')?.[1];
  const line = (['7.0', '6.0', '5.0', '4.0'] as const).find((one) => one.startsWith(`${told}.`));
  if (line !== undefined) return line;
  if (offered === null) return null;
  if (offered.offers('/products-uuid/search', 'POST')) return 'SaaS';
  if (offered.offers('/products-uuid', 'GET')) return '7.0';
  if (offered.offers('/system-information', 'GET')) return '6.0';
  return offered.offers('/measurement-families', 'GET') ? '5.0' : '4.0';
}
