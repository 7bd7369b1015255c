import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MirrorOptions, type MirrorState, mirrorDefaults } from '../../preload/contract/mirror.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useMirrorActions } from './use-mirror-actions.ts';
import { WhatFields } from './what-fields.tsx';
import { WhereFields } from './where-fields.tsx';

interface ChangeDialogProps {
  profileId: string;
  state: MirrorState;
  opened: boolean;
  onClose: () => void;
}

/** Changes what a copy keeps, where and when. */
export function ChangeDialog({ opened, onClose, ...which }: ChangeDialogProps) {
  const { t } = useTranslation(['mirror', 'common']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={640}
      title={t('choices.dialog')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Form {...which} onClose={onClose} />
    </Modal>
  );
}

function Form({ profileId, state, onClose }: Omit<ChangeDialogProps, 'opened'>) {
  const { t } = useTranslation(['mirror', 'common']);
  const [options, setOptions] = useState<MirrorOptions>(state.options ?? mirrorDefaults);
  const actions = useMirrorActions(profileId);
  const fields = {
    profileId,
    options,
    onChange: (change: Partial<MirrorOptions>) => setOptions((before) => ({ ...before, ...change })),
  };
  const save = () =>
    actions.run({ kind: 'configure', options }).then(
      () => {
        tellDone(t('choices.saved'));
        onClose();
      },
      () => null,
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        <WhatFields {...fields} />
        <WhereFields {...fields} />
        <Text size="xs" c="dimmed">
          {t('choices.applies')}
        </Text>
        {actions.problem && <ProblemView problem={actions.problem} />}
        <Group justify="flex-end" gap="xs" className="ps-mirror-foot">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={actions.running === 'configure'}>
            {t('choices.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
