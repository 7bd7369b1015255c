import type { Environment, ProfileDetails } from '../../preload/contract/profile.ts';

const words: [Environment, RegExp][] = [
  [
    'staging',
    /(?:^|[.\-_/\d])(?:pre-?prod(?:uction)?|staging|stage|stg|sandbox|uat|qa|test|tests|testing|demo|recette|integration|int)(?=$|[.\-_/\d])/i,
  ],
  [
    'development',
    /(?:^|[.\-_/\d])(?:dev|develop|development|local|localhost|docker)(?=$|[.\-_/:\d])|^(?:127\.|192\.168\.|10\.|\[::1\])/i,
  ],
];

/** The environment that the words of the host speak for. Without any: production, which is guarded most. */
export function suggestEnvironment(baseUrl: string): Environment {
  if (!URL.canParse(baseUrl)) return 'other';
  const url = new URL(baseUrl);
  const place = url.hostname + url.pathname;
  return words.find(([, pattern]) => pattern.test(place))?.[0] ?? 'production';
}

/** A name from the telling part of the host: `acme-staging.cloud.akeneo.com` becomes `Acme staging`. */
export function suggestName(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return '';
  const url = new URL(baseUrl);
  if (/^[\d.]+$|^\[|^localhost$/.test(url.hostname)) return url.host;
  const parts = url.hostname.split('.').filter((part) => !/^(?:www|pim|akeneo|api)$/i.test(part));
  const telling = parts[0] ?? url.hostname;
  const spaced = telling.replace(/[-_]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What the last step begins with. `demoName` is the name of the demo PIM's profile. */
export function suggestDetails(baseUrl: string, demoName: string | null): ProfileDetails {
  return {
    name: demoName ?? suggestName(baseUrl),
    environment: demoName ? 'other' : suggestEnvironment(baseUrl),
    group: '',
    description: '',
  };
}
