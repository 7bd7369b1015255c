import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import { effectiveScopes } from '../../preload/contract/scopes.ts';

/** What was asked for and neither granted nor comes with what was. */
export function missingScopes({ asked, granted }: AppAuthorization): string[] {
  const has = effectiveScopes(granted);
  return asked.filter((scope) => !has.has(scope));
}
