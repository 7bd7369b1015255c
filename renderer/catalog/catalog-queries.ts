import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

/** The channels of a profile's PIM, each understood or as received. */
export function channelsQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'channels'],
    queryFn: ({ signal }) => call(bridge().catalog.channels, { profileId }, signal),
    staleTime: 60_000,
  });
}

export function localesQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'locales'],
    queryFn: ({ signal }) => call(bridge().catalog.locales, { profileId }, signal),
    staleTime: 60_000,
  });
}

export function currenciesQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'currencies'],
    queryFn: ({ signal }) => call(bridge().catalog.currencies, { profileId }, signal),
    staleTime: 60_000,
  });
}

/** How many products the access may see; the count is null where the PIM tells none. */
export function productCountQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'product-count'],
    queryFn: ({ signal }) => call(bridge().catalog.productCount, { profileId }, signal),
    staleTime: 60_000,
  });
}
