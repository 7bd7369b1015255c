import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import { AuthorizedBy } from '../connected-app/authorized-by.tsx';
import { GrantedScopes } from '../connected-app/granted-scopes.tsx';
import { useMend } from './mend-access.ts';

/** Who authorized an app, and, folded, what was asked for and granted; and the way to authorize it again. */
export function AppAuthorizationFacts({ profile, access }: { profile: Profile; access: AppAccess }) {
  const { t } = useTranslation('profile');
  const ask = useMend((state) => state.ask);
  const { authorization } = access;
  return (
    <div className="ps-app-facts">
      {authorization.identity && <AuthorizedBy identity={authorization.identity} />}
      <details className="ps-evidence">
        <summary>{t('health.scopes', { count: authorization.granted.length })}</summary>
        <GrantedScopes authorization={authorization} />
      </details>
      <Button size="xs" variant="default" w="fit-content" onClick={() => ask(profile.id, 'authorize')}>
        {t('health.authorizeAgain')}
      </Button>
    </div>
  );
}
