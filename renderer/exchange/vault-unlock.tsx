import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useShownPassword } from './use-shown-password.ts';

interface UnlockProps {
  onClose: () => void;
  /** Called once the vault is open: what failed for want of it can be tried again. */
  onUnlocked: () => void;
}

/** Asks for the passphrase under which this computer keeps its secrets. */
export function VaultUnlockDialog({ onClose, onUnlocked }: UnlockProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const [passphrase, setPassphrase] = useState('');
  const shown = useShownPassword();
  const unlock = useMutation({
    mutationFn: () => call(bridge().secrets.unlock, { passphrase }),
    onSuccess: () => {
      onClose();
      onUnlocked();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('unlock.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !unlock.isPending) unlock.mutate();
        }}
      >
        <Stack gap="md">
          <Text>{t('unlock.lead')}</Text>
          <PasswordInput
            label={t('unlock.passphrase')}
            autoComplete="off"
            data-autofocus
            maxLength={1000}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            {...shown}
          />
          {unlock.error && <ProblemView problem={problemOf(unlock.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button type="button" variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>
              {t('unlock.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
