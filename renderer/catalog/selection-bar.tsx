import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CopyFormat } from './copy-rows.ts';

interface SelectionBarProps {
  count: number;
  onCopy: (format: CopyFormat) => void;
  onExport: () => void;
  onClear: () => void;
}

const formats = ['tsv', 'json', 'markdown'] as const;

/** Below the rows while some are selected: how many, and what can be done with them. */
export function SelectionBar({ count, onCopy, onExport, onClear }: SelectionBarProps) {
  const { t } = useTranslation('explorer');
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form
    <div className="ps-selection" role="group" aria-label={t('selection.label')}>
      <Text size="xs" fw={600} role="status">
        {t('selection.count', { count })}
      </Text>
      {formats.map((format) => (
        <Button key={format} size="compact-xs" variant="default" onClick={() => onCopy(format)}>
          {t(`selection.${format}`)}
        </Button>
      ))}
      <Button size="compact-xs" variant="default" onClick={onExport}>
        {t('export')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
