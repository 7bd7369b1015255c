import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RemedyAction } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { TrustFacts } from './trust-facts.tsx';
import { useFixHere } from './use-fix-here.ts';

/** The buttons of *Fix it here*; the first is what helps most. */
export function HereRemedy({ actions, profile }: { actions: RemedyAction[]; profile: Profile }) {
  const { t } = useTranslation('diagnosis');
  const fix = useFixHere(profile);
  const label = useActionLabel(profile);
  const buttons = actions.flatMap((action) => {
    // Running again stands on top of the screen.
    const run = action.kind === 'retry' ? null : fix(action);
    return run ? [{ action, run }] : [];
  });
  return (
    <>
      {buttons.length > 0 && (
        <section className="ps-remedy" aria-label={t('here.title')}>
          <Text fw={600}>{t('here.title')}</Text>
          <Group gap="xs">
            {buttons.map(({ action, run }, index) => (
              <Button key={action.kind} size="xs" variant={index === 0 ? 'light' : 'default'} onClick={run}>
                {label(action)}
              </Button>
            ))}
          </Group>
        </section>
      )}
      {actions.map((action) =>
        action.kind === 'trust-authority' ? (
          <TrustFacts key={action.fingerprint} authority={action} profile={profile} />
        ) : null,
      )}
    </>
  );
}

function useActionLabel({ access }: Profile): (action: RemedyAction) => string {
  const { t } = useTranslation(['diagnosis', 'common']);
  return (action) => {
    switch (action.kind) {
      case 'use-address':
        return t('here.use-address', { url: action.url });
      case 'authorize': {
        const known = access.kind === 'app' ? access.authorization.asked : [];
        const more = (action.scopes ?? []).filter((scope) => !known.includes(scope)).length;
        return more > 0 ? t('here.authorizeScopes', { count: more }) : t('here.authorize');
      }
      case 'retry':
      case 'trust-authority':
      case 'show-consent':
      case 'change-port':
        return t(`common:remedy.${action.kind}`);
      case 'edit-address':
      case 'edit-credentials':
      case 'edit-scopes':
      case 'enter-password':
      case 'unlock-vault':
      case 'use-connection':
        return t(`here.${action.kind}`);
    }
  };
}
