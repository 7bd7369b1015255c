import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import { GrantedScopes } from '../connected-app/granted-scopes.tsx';
import { missingScopes } from '../connected-app/missing-scopes.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Fact } from './fact.tsx';
import { useMend } from './mend-access.ts';

/** Who authorized an app and when, and, folded, what was asked for and granted; and the ways to authorize it again. */
export function AppAuthorizationFacts({ profile, access }: { profile: Profile; access: AppAccess }) {
  const { t } = useTranslation(['profile', 'app']);
  const ask = useMend((state) => state.ask);
  const { authorization } = access;
  const { identity } = authorization;
  const name = [identity?.firstName, identity?.lastName].filter(Boolean).join(' ');
  const missing = missingScopes(authorization).length;
  return (
    <div className="ps-app-facts">
      <dl className="ps-facts">
        <Fact name={t('app:identity.title')}>
          <span title={identity?.email ?? undefined}>{name || t('app:identity.unnamed')}</span>
        </Fact>
        <Fact name={t('health.authorized')}>
          <RelativeTime at={access.authorizedAt} />
        </Fact>
        <Fact name={t('health.callbackUrl')}>
          <CopyCode code={access.callbackUrl} what={t('health.callbackUrl')} />
        </Fact>
      </dl>
      {identity?.issuerDiffers && (
        <Text size="xs" c="dimmed">
          {t('app:identity.issuerDiffers', { issuer: identity.issuer })}
        </Text>
      )}
      <details className="ps-evidence">
        <summary>
          {t('health.scopes', { count: authorization.granted.length })}
          {missing > 0 && `, ${t('health.scopesMissing', { count: missing })}`}
        </summary>
        <GrantedScopes authorization={authorization} />
      </details>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => ask(profile.id, 'authorize')}>
          {t('health.authorizeAgain')}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask(profile.id, 'authorize', { part: 'scopes' })}>
          {t('health.changeScopes')}
        </Button>
      </Group>
    </div>
  );
}
