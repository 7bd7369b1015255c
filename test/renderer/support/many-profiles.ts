import { environments } from '../../../preload/contract/names.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { profile } from './sample-answers.ts';

const clients = [
  'Northwind Traders',
  'Holm & Söhne',
  'Atelier Lumière',
  'Contoso Retail',
  'Fabrikam',
  'Garden & Co.',
  'Kallas Møbler',
  'Zeta Sports',
];
const outcomes = ['works', 'works', 'works', 'limited', 'failed'] as const;

/** Profiles of an agency: clients as groups, each with its environments; the same ones each time. */
export function manyProfiles(count: number): Profile[] {
  return Array.from({ length: count }, (_, at) => {
    const environment = environments[at % environments.length] ?? 'other';
    const round = Math.floor(at / environments.length);
    const client = `${clients[round % clients.length]}${round < clients.length ? '' : ` ${Math.floor(round / clients.length) % 5}`}`;
    const outcome = outcomes[at % outcomes.length] ?? 'works';
    const hours = (at * 7) % 900;
    return profile(at + 1, {
      name: `${client} ${environment} ${at + 1}`,
      environment,
      group: at % 41 === 0 ? '' : client,
      description: at % 3 === 0 ? `Contact: shop team ${at % 17}` : '',
      baseUrl: `https://pim-${at + 1}.${environment}.example.com`,
      lastUsedAt: at % 4 === 0 ? null : new Date(Date.now() - hours * 3600_000).toISOString(),
      lastVerification:
        at % 11 === 0
          ? null
          : {
              at: new Date(Date.now() - hours * 1800_000).toISOString(),
              outcome,
              problem:
                outcome === 'failed'
                  ? 'client-rejected'
                  : outcome === 'limited'
                    ? 'permission-missing'
                    : null,
              version: '7.0.42',
              edition: 'EE',
            },
      ...(at % 333 === 5 ? { pinned: true as const } : {}),
    });
  });
}
