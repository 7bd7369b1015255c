import { useTranslation } from 'react-i18next';
import type { Access } from '../../preload/contract/profile.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Fact } from './fact.tsx';

/** What of an access is no secret. */
export function AccessFacts({ access }: { access: Access }) {
  const { t } = useTranslation('profile');
  return (
    <>
      <Fact name={t('health.clientId')}>
        <CopyCode code={access.clientId} what={t('health.clientId')} />
      </Fact>
      {access.kind === 'connection' && (
        <Fact name={t('health.username')}>
          <CopyCode code={access.username} what={t('health.username')} />
        </Fact>
      )}
      {access.kind === 'connection' && access.askPassword === true && (
        <Fact name={t('health.password')}>{t('health.passwordAsked')}</Fact>
      )}
    </>
  );
}
