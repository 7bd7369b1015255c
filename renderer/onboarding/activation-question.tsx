import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hostOf } from '../ui/host-of.ts';
import { useActivation } from './activation.ts';
import { discardDraft } from './discard-draft.ts';
import { startActivatedDraft } from './draft.ts';

/** Asks before what was entered about one PIM gives way to another that was opened from Akeneo. */
export function ActivationQuestion() {
  const { t } = useTranslation(['app', 'common']);
  const { asked, close } = useActivation();
  const host = hostOf(asked ?? '');
  const replace = () => {
    if (asked === null) return;
    discardDraft();
    startActivatedDraft(asked);
    close();
  };
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={t('activation.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text mb="md">{t('activation.replace', { host })}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close} data-autofocus>
          {t('activation.keep')}
        </Button>
        <Button onClick={replace}>{t('activation.discard')}</Button>
      </Group>
    </Modal>
  );
}
