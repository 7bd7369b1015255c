import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useHome } from './home-store.ts';
import { groupNames } from './profile-order.ts';
import { profilesQuery } from './profile-queries.ts';

interface DialogProps {
  /** Null while it is closed. */
  profileIds: readonly string[] | null;
  onClose: () => void;
}

/** Asks for a group, known or new, and moves profiles into it. */
export function MoveToGroupDialog({ profileIds, onClose }: DialogProps) {
  const { t } = useTranslation(['home', 'common']);
  const profiles = useQuery(profilesQuery).data ?? [];
  const moved = profiles.filter(({ id }) => profileIds?.includes(id));
  return (
    <Modal
      opened={profileIds !== null}
      onClose={onClose}
      title={t('move.title', { count: moved.length, name: moved[0]?.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {profileIds !== null && <MoveForm moved={moved} all={profiles} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({ moved, all, onClose }: { moved: Profile[]; all: Profile[]; onClose: () => void }) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const groups = new Set(moved.map(({ group }) => group));
  const [group, setGroup] = useState(groups.size === 1 ? (moved[0]?.group ?? '') : '');
  const clearSelection = useHome((state) => state.clearSelection);
  const move = useMutation({
    mutationFn: () => call(bridge().profiles.moveToGroup, { profileIds: moved.map(({ id }) => id), group }),
    onSuccess: (changed, _variables, _result, { client }) => {
      const byId = new Map(changed.map((profile) => [profile.id, profile]));
      client.setQueryData(profilesQuery.queryKey, (known) =>
        known?.map((profile) => byId.get(profile.id) ?? profile),
      );
      const name = group.trim();
      tellDone(
        name === ''
          ? t('move.ungrouped', { count: changed.length })
          : t('move.done', { count: changed.length, group: name }),
      );
      clearSelection();
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate();
      }}
    >
      <Stack gap="md">
        <Autocomplete
          label={t('edit.group')}
          description={t('move.hint')}
          maxLength={100}
          data-autofocus
          data={groupNames(all, i18n.language)}
          limit={50}
          value={group}
          onChange={setGroup}
        />
        {groups.size > 1 && <Text c="dimmed">{t('move.several', { count: groups.size })}</Text>}
        {move.error && <ProblemView problem={problemOf(move.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={move.isPending}>
            {t(group.trim() === '' ? 'move.out' : 'move.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
