import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AuthorizeForm, type AuthorizeFormProps } from './authorize-form.tsx';

/** Authorizes the app of a profile anew: after it was disconnected, with other scopes, or with a new secret. */
export function AuthorizeDialog(props: AuthorizeFormProps) {
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
