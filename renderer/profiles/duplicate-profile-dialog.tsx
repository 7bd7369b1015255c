import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { mendOfSecrets, useMend } from './mend-access.ts';
import { ProfileDetailsFields } from './profile-details-fields.tsx';
import { profilesQuery } from './profile-queries.ts';

interface DialogProps {
  profile: Profile | null;
  onClose: () => void;
}

/** Makes a profile like another one, without its secrets, and asks for those of the new one. */
export function DuplicateProfileDialog({ profile, onClose }: DialogProps) {
  const { t } = useTranslation(['home', 'common']);
  return (
    <Modal
      opened={profile !== null}
      onClose={onClose}
      title={t('duplicate.title', { name: profile?.name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {profile && <DuplicateForm profile={profile} onClose={onClose} />}
    </Modal>
  );
}

function DuplicateForm({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);
  const navigate = useNavigate();
  const [details, setDetails] = useState<ProfileDetails>(() => ({
    name: t('duplicate.name', { name: profile.name }).slice(0, 100),
    description: profile.description,
    // A copy of production is meant for something else.
    environment: profile.environment === 'production' ? 'staging' : profile.environment,
    group: profile.group,
  }));
  const [baseUrl, setBaseUrl] = useState(profile.baseUrl);
  const [tried, setTried] = useState(false);
  const duplicate = useMutation({
    mutationFn: () => call(bridge().profiles.duplicate, { profileId: profile.id, details, baseUrl }),
    onSuccess: (copy, _variables, _result, { client }) => {
      client.setQueryData(
        profilesQuery.queryKey,
        (known) => known && [...known.filter(({ id }) => id !== copy.id), copy],
      );
      onClose();
      void navigate({ to: '/profiles/$profileId', params: { profileId: copy.id } });
      useMend.getState().ask(copy.id, mendOfSecrets(copy));
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstError(event.currentTarget, () => setTried(true));
        if (details.name.trim() && baseUrl.trim()) duplicate.mutate();
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('duplicate.detail')}</Text>
        <ProfileDetailsFields details={details} onChange={setDetails} showMissing={tried} />
        <TextInput
          label={t('duplicate.address')}
          description={t('duplicate.addressHint')}
          required
          maxLength={2000}
          value={baseUrl}
          error={tried && !baseUrl.trim() ? t('duplicate.addressMissing') : undefined}
          onChange={(event) => setBaseUrl(event.currentTarget.value)}
        />
        {duplicate.error && <ProblemView problem={problemOf(duplicate.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={duplicate.isPending}>
            {t('duplicate.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
