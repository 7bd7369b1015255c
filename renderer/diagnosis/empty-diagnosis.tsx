import { Button, Text, Title } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DiagnosisPicture } from './diagnosis-picture.tsx';

/** Before the first run: what a diagnosis is, and the way to it. */
export function EmptyDiagnosis({ onRun }: { onRun: () => void }) {
  const { t } = useTranslation('diagnosis');
  return (
    <div className="ps-diagnosis-empty">
      <DiagnosisPicture />
      <Title order={2}>{t('empty.title')}</Title>
      <Text c="dimmed">{t('empty.text')}</Text>
      <Button mt="xs" leftSection={<IconStethoscope size={16} aria-hidden />} onClick={onRun}>
        {t('run.start')}
      </Button>
    </div>
  );
}
