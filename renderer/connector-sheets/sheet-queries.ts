import { queryOptions } from '@tanstack/react-query';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';

/** All connectors and forms. */
export const sheetsQuery = queryOptions({
  queryKey: ['connector-sheets'],
  queryFn: ({ signal }) => call(bridge().connectorSheets.list, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What a sheet says depends on: another access or a further test is asked for anew. */
function stateOf({ name, description, baseUrl, access, lastVerification, authorizationLost }: Profile) {
  return { name, description, baseUrl, access, at: lastVerification?.at, lost: authorizationLost?.at };
}

/** One sheet filled in for a profile. */
export function sheetQuery(profile: Profile, sheetId: string) {
  return queryOptions({
    queryKey: ['profile', profile.id, 'sheet', sheetId, stateOf(profile)],
    queryFn: ({ signal }) => call(bridge().connectorSheets.sheet, { profileId: profile.id, sheetId }, signal),
  });
}

/** Whether a profile fulfils what a sheet needs, by what is known; nothing is called. */
export function sheetCheckQuery(profile: Profile, sheetId: string) {
  return queryOptions({
    queryKey: ['profile', profile.id, 'sheet-check', sheetId, stateOf(profile)],
    queryFn: ({ signal }) =>
      call(bridge().connectorSheets.check, { profileId: profile.id, sheetId, live: false }, signal),
  });
}
