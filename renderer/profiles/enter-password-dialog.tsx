import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Access, Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

interface DialogProps {
  profile: Profile;
  access: Extract<Access, { kind: 'connection' }>;
  onClose: () => void;
  /** Called after the PIM has taken the password. */
  onDone: () => void;
}

/** Asks for the password of a profile that does not keep it. */
export function EnterPasswordDialog({ profile, access, onClose, onDone }: DialogProps) {
  const { t } = useTranslation(['app', 'common']);
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const enter = useMutation({
    mutationFn: () => call(bridge().profiles.enterPassword, { profileId: profile.id, password }),
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('password.title', { name: profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !enter.isPending) enter.mutate();
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('password.lead', { username: access.username })}</Text>
          <PasswordInput
            label={t('common:field.password')}
            autoComplete="off"
            data-autofocus
            maxLength={500}
            value={password}
            visible={shown}
            onVisibilityChange={setShown}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{
              'aria-label': t(shown ? 'common:field.hide' : 'common:field.show', {
                field: t('common:field.password'),
              }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
          />
          {enter.error && <ProblemView problem={problemOf(enter.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button type="button" variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={enter.isPending} disabled={password === ''}>
              {t('password.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
