import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../preload/contract/verification.ts';
import { Authorization } from '../connected-app/authorization.tsx';

/** How the test ended, and, for an app, what was asked for beside what was granted. */
export function TestOutcome({ verification }: { verification: Verification }) {
  const { t } = useTranslation('onboarding');
  const { outcome, authorization } = verification;
  return (
    <>
      <div className="ps-verdict" data-outcome={outcome} role="status">
        <Text fw={600}>{t(`test.${outcome}`)}</Text>
        {outcome === 'limited' && <Text c="dimmed">{t('test.limitedDetail')}</Text>}
      </div>
      {authorization && <Authorization authorization={authorization} />}
    </>
  );
}
