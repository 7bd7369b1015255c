import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import { AuthorizedBy } from './authorized-by.tsx';
import { GrantedScopes } from './granted-scopes.tsx';
import { missingScopes } from './missing-scopes.ts';

/** What a person granted: who it was, a sentence about the difference, and the scopes side by side. */
export function Authorization({ authorization }: { authorization: AppAuthorization }) {
  const { t } = useTranslation('app');
  const missing = missingScopes(authorization).length;
  return (
    <section className="ps-authorization" aria-label={t('granted.title')}>
      <Text fw={600}>{missing === 0 ? t('granted.all') : t('granted.missingCount', { count: missing })}</Text>
      {authorization.identity && (
        <div>
          <Text size="xs" c="dimmed">
            {t('identity.title')}
          </Text>
          <AuthorizedBy identity={authorization.identity} />
        </div>
      )}
      <GrantedScopes authorization={authorization} />
    </section>
  );
}
