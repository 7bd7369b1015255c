import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatalogProgress } from '../../preload/contract/catalog-structure.ts';

interface RunningProps {
  label: string;
  progress: CatalogProgress | null;
  onCancel: () => void;
}

/** How far a reading is, with Cancel. */
export function Running({ label, progress, onCancel }: RunningProps) {
  const { t } = useTranslation('common');
  const share = progress?.total ? (100 * progress.done) / progress.total : null;
  return (
    <div className="ps-stat-running">
      <Text size="xs" role="status" className="ps-tabular">
        {label}
      </Text>
      <Progress size="sm" value={share ?? 100} animated={share === null} aria-label={label} />
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
