import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMirrorWords } from './use-mirror-words.ts';

interface CancelDialogProps {
  opened: boolean;
  /** What was read so far takes on disk. */
  bytes: number;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before a copy that is not complete is removed; going on has the focus. */
export function CancelDialog({ opened, bytes, onClose, onConfirm }: CancelDialogProps) {
  const { t } = useTranslation(['mirror', 'common']);
  const words = useMirrorWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('cancel.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('cancel.detail', { size: words.bytes(bytes) })}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel.keep')}
          </Button>
          <Button color="crimson" onClick={onConfirm}>
            {t('cancel.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
