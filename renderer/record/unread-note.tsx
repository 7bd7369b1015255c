import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Which resources could not be read for what is shown; nothing where all could. */
export function UnreadNote({ unread }: { unread: string[] }) {
  const { t } = useTranslation(['record', 'explorer']);
  if (unread.length === 0) return null;
  return (
    <div className="ps-note ps-record-note" data-tone="warning" data-compact role="note">
      <IconAlertTriangle size={18} aria-hidden />
      <Text size="sm">{t('unread', { resources: unread.join(', ') })}</Text>
    </div>
  );
}
