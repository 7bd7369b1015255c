import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { profilesQuery } from './profile-queries.ts';
import { tellRemoved } from './tell-removed.tsx';

interface DialogProps {
  profile: Profile | null;
  onClose: () => void;
}

/** Asks before a profile is removed; Cancel has the focus, and production asks for the name. */
export function RemoveProfileDialog({ profile, onClose }: DialogProps) {
  const { t } = useTranslation(['home', 'common']);
  return (
    <Modal
      opened={profile !== null}
      onClose={onClose}
      title={t('remove.title', { name: profile?.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {profile && <Confirmation profile={profile} onClose={onClose} />}
    </Modal>
  );
}

function Confirmation({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);
  const [typed, setTyped] = useState('');
  const asksName = profile.environment === 'production';
  const remove = useMutation({
    mutationFn: () =>
      call(bridge().profiles.remove, {
        profileId: profile.id,
        confirmation: asksName ? typed.trim() : profile.name,
      }),
    onSuccess: (_nothing, _variables, _result, { client }) => {
      client.setQueryData(profilesQuery.queryKey, (known) => known?.filter(({ id }) => id !== profile.id));
      tellRemoved(profile);
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate();
      }}
    >
      <Stack gap="md">
        <Text>{t('remove.detail')}</Text>
        {asksName && (
          <>
            <Text>{t('remove.production')}</Text>
            <TextInput
              label={t('remove.nameLabel')}
              placeholder={profile.name}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </>
        )}
        {remove.error && <ProblemView problem={problemOf(remove.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" data-autofocus onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            type="submit"
            color="crimson"
            loading={remove.isPending}
            disabled={asksName && typed.trim() !== profile.name}
          >
            {t('remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
