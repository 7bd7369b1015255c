import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MirrorState } from '../../preload/contract/mirror.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useMirrorWords } from './use-mirror-words.ts';

interface RemoveDialogProps {
  profileId: string;
  state: MirrorState;
  opened: boolean;
  onClose: () => void;
}

/** Says what is removed with a copy, and asks before; Cancel has the focus. */
export function RemoveDialog({ profileId, state, opened, onClose }: RemoveDialogProps) {
  const { t } = useTranslation(['mirror', 'common']);
  const words = useMirrorWords();
  const actions = useMirrorActions(profileId);
  const remove = () =>
    actions.run({ kind: 'remove' }).then(
      () => {
        tellDone(t('remove.done'));
        onClose();
      },
      () => null,
    );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('remove.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>
          {t('remove.detail', {
            products: t('remove.products', { count: state.products }),
            models: t('remove.models', { count: state.models }),
            size: words.bytes(state.bytes),
          })}
        </Text>
        {actions.problem && <ProblemView problem={actions.problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="crimson" loading={actions.running === 'remove'} onClick={() => void remove()}>
            {t('remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
