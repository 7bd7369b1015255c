import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

const fresh = 60_000;

/** A family with its attributes by group and its variants. */
export function familyPageQuery(profileId: string, code: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'family-page', code],
    queryFn: ({ signal }) => call(bridge().catalog.familyPage, { profileId, code }, signal),
    staleTime: fresh,
  });
}

/** An attribute with its options as Akeneo sorts them in a locale. */
export function attributePageQuery(profileId: string, code: string, locale: string | null) {
  return queryOptions({
    queryKey: ['profile', profileId, 'attribute-page', code, locale],
    queryFn: ({ signal }) => call(bridge().catalog.attributePage, { profileId, code, locale }, signal),
    staleTime: fresh,
  });
}

/** A channel with its tree and the families that count for it. */
export function channelPageQuery(profileId: string, code: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'channel-page', code],
    queryFn: ({ signal }) => call(bridge().catalog.channelPage, { profileId, code }, signal),
    staleTime: fresh,
  });
}
