import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, ProfileDetails } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { ProfileDetailsFields } from './profile-details-fields.tsx';
import { profilesQuery } from './profile-queries.ts';

interface DialogProps {
  profile: Profile | null;
  onClose: () => void;
}

/** Changes what a person says about a profile: name, description, environment, group. */
export function EditProfileDialog({ profile, onClose }: DialogProps) {
  const { t } = useTranslation(['home', 'common']);
  return (
    <Modal
      opened={profile !== null}
      onClose={onClose}
      title={t('edit.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {profile && <DetailsForm profile={profile} onClose={onClose} />}
    </Modal>
  );
}

function DetailsForm({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation(['home', 'common']);
  const { name, description, environment, group } = profile;
  const [details, setDetails] = useState<ProfileDetails>({ name, description, environment, group });
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => call(bridge().profiles.update, { profileId: profile.id, details }),
    onSuccess: (saved, _variables, _result, { client }) => {
      client.setQueryData(profilesQuery.queryKey, (known) =>
        known?.map((other) => (other.id === saved.id ? saved : other)),
      );
      tellDone(t('edit.saved'));
      onClose();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstError(event.currentTarget, () => setTried(true));
        if (details.name.trim()) save.mutate();
      }}
    >
      <Stack gap="md">
        <ProfileDetailsFields details={details} onChange={setDetails} showMissing={tried} />
        {save.error && <ProblemView problem={problemOf(save.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
