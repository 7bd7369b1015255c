import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentWay } from '../../preload/contract/consent.ts';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import { AuthorizeForm } from './authorize-form.tsx';

interface DialogProps {
  profile: Profile;
  access: AppAccess;
  way: ConsentWay;
  onClose: () => void;
  /** Called after the PIM has granted. */
  onDone: () => void;
}

/** Authorizes the app of a profile anew: after it was disconnected, with other scopes, or with a new secret. */
export function AuthorizeDialog(props: DialogProps) {
  const { t } = useTranslation(['app', 'common']);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={t('authorize.title', { name: props.profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
    >
      <AuthorizeForm {...props} />
    </Modal>
  );
}
