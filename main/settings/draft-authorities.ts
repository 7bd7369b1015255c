import type { Authority } from '../../preload/contract/network.ts';

/** Authorities that are trusted for PIMs without a profile yet, by origin: in memory, until Pimscope quits. */
export interface DraftAuthorities {
  trust(url: URL, authority: Authority): void;
  of(url: string): readonly Authority[];
}

export function createDraftAuthorities(): DraftAuthorities {
  const byOrigin = new Map<string, Authority[]>();
  const of = (origin: string): Authority[] => byOrigin.get(origin) ?? [];
  return {
    trust({ origin }, authority) {
      const others = of(origin).filter(({ fingerprint }) => fingerprint !== authority.fingerprint);
      byOrigin.set(origin, [...others, authority]);
    },
    of: (url) => of(new URL(url).origin),
  };
}
