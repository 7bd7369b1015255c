import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import './progress.css';

/** What is being done, with Cancel. */
export function Progress({ label, onCancel }: { label: string; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="ps-progress">
      <Loader size={16} aria-hidden />
      <Text role="status">{label}</Text>
      <Button type="button" variant="default" size="xs" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
