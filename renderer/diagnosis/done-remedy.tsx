import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../preload/contract/diagnosis.ts';

/** What Pimscope goes around by itself. */
export function DoneRemedy({ remedy }: { remedy: Extract<Remedy, { kind: 'done' }> }) {
  const { t } = useTranslation('diagnosis');
  return (
    <div className="ps-remedy-done">
      <IconCheck size={16} aria-hidden />
      <Text>{t(`remedy.${remedy.what}`)}</Text>
    </div>
  );
}
