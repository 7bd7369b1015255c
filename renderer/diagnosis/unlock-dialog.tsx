import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { startDiagnosis } from './diagnosis-runs.ts';
import { useUnlock } from './unlock-vault.ts';

/** Asks for the passphrase of the vault, and runs the diagnosis again once it is open. */
export function UnlockDialog({ profileId }: { profileId: string }) {
  const { asked, close } = useUnlock();
  return asked ? <Asking profileId={profileId} onClose={close} /> : null;
}

function Asking({ profileId, onClose }: { profileId: string; onClose: () => void }) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const unlock = useMutation({
    mutationFn: () => call(bridge().secrets.unlock, { passphrase }),
    onSuccess: () => {
      onClose();
      void startDiagnosis(queryClient, profileId);
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
          <PasswordInput
            label={t('unlock.passphrase')}
            autoComplete="off"
            data-autofocus
            maxLength={1000}
            value={passphrase}
            visible={shown}
            onVisibilityChange={setShown}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            visibilityToggleButtonProps={{
              'aria-label': t(shown ? 'unlock.hide' : 'unlock.show'),
              tabIndex: 0,
              'aria-hidden': false,
            }}
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
