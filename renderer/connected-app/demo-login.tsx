import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DemoPimAccess } from '../../preload/contract/application.ts';
import { CopyCode } from '../ui/copy-code.tsx';

/** With whom one logs in to the demo PIM when it asks. */
export function DemoLogin({ user }: { user: DemoPimAccess['user'] }) {
  const { t } = useTranslation(['app', 'common']);
  return (
    <div className="ps-demo-login">
      <IconFlask size={16} aria-hidden />
      <span>{t('demoLogin')}</span>
      <CopyCode code={user.username} what={t('common:field.username')} />
      <CopyCode code={user.password} what={t('common:field.password')} />
    </div>
  );
}
