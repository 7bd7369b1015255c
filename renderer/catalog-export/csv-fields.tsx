import { Checkbox, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportRequest } from '../../preload/contract/catalog-export.ts';

type Csv = ExportRequest['csv'];

const separators = { semicolon: ';', comma: ',', tab: '\t' } as const;
const names = ['semicolon', 'comma', 'tab'] as const;

/** Separator, byte order mark, and what is done about formulas. */
export function CsvFields({ csv, onChange }: { csv: Csv; onChange: (csv: Csv) => void }) {
  const { t } = useTranslation('exports');
  return (
    <Stack gap="sm">
      <Select
        label={t('separator')}
        w={200}
        size="xs"
        allowDeselect={false}
        data={names.map((name) => ({ value: name, label: t(`separators.${name}`) }))}
        value={names.find((name) => separators[name] === csv.separator) ?? 'semicolon'}
        onChange={(next) => {
          const name = names.find((one) => one === next);
          if (name) onChange({ ...csv, separator: separators[name] });
        }}
      />
      <Checkbox
        size="sm"
        label={t('safe')}
        description={t('safeHint')}
        checked={csv.formulaSafe}
        onChange={(event) => onChange({ ...csv, formulaSafe: event.currentTarget.checked })}
      />
      <Checkbox
        size="sm"
        label={t('mark')}
        description={t('markHint')}
        checked={csv.byteOrderMark}
        onChange={(event) => onChange({ ...csv, byteOrderMark: event.currentTarget.checked })}
      />
    </Stack>
  );
}
