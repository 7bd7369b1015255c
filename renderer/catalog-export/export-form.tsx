import { Button, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, ExportRequest } from '../../preload/contract/catalog-export.ts';
import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { CsvFields } from './csv-fields.tsx';
import type { ExportedList } from './exported-list.ts';
import { useExports } from './exports-store.ts';
import { shownColumns } from './shown-columns.ts';
import { useExportChoices } from './use-export-choices.ts';

interface FormProps {
  profileId: string;
  list: ExportedList;
  keys: readonly string[] | null;
  columns: readonly string[] | null;
  onBegun: (exportId: string) => void;
  onCancel: () => void;
}

const formats = ['csv', 'xlsx', 'jsonl'] as const satisfies readonly ExportFormat[];

/** Format, columns and what a CSV file needs; main then asks for the file. */
export function ExportForm({ profileId, list, keys, columns, onBegun, onCancel }: FormProps) {
  const { t } = useTranslation(['exports', 'common']);
  const { choices, change } = useExportChoices();
  const shown = columns === null ? [] : shownColumns(list.resource, columns);
  const [which, setWhich] = useState<'shown' | 'all' | 'chosen'>(shown.length > 0 ? 'shown' : 'all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(shown));
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (request: ExportRequest) => call(bridge().catalogExports.start, { profileId, request }),
    onSuccess: (state) => {
      if (state === null) return;
      useExports.getState().take(state);
      onBegun(state.exportId);
    },
  });
  const asked = which === 'all' ? null : which === 'shown' ? shown : [...chosen];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isPending || asked?.length === 0) return;
    const { resource, parents, query } = list;
    const { format, csv } = choices;
    const which = { resource, parents: [...parents], query, keys: keys && [...keys] };
    mutate({ ...which, format, columns: asked, csv });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{extent(keys?.length ?? null, list.count)}</Text>
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('format')}
            data={formats.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
            value={choices.format}
            onChange={(format) => change({ format })}
          />
          <Text size="xs" c="dimmed" mt={6}>
            {t(`formatHint.${choices.format}`)}
          </Text>
        </div>
        <Radio.Group
          label={t('columns.label')}
          value={which}
          onChange={(next) => setWhich(next === 'shown' || next === 'chosen' ? next : 'all')}
        >
          <Stack gap={8} mt={6}>
            {shown.length > 0 && (
              <Radio size="sm" value="shown" label={t('columns.shown', { count: shown.length })} />
            )}
            <Radio
              size="sm"
              value="all"
              label={t('columns.all')}
              description={t(
                valueAttributesOf(list.resource) === null ? 'columns.allPlain' : 'columns.allHint',
              )}
            />
            <Radio size="sm" value="chosen" label={t('columns.chosen')} />
          </Stack>
        </Radio.Group>
        {which === 'chosen' && (
          <ColumnPicker profileId={profileId} list={list} chosen={chosen} onChange={setChosen} />
        )}
        {tried && asked?.length === 0 && (
          <Text role="alert" size="xs" c="var(--ps-bad)">
            {t('columns.chooseSome')}
          </Text>
        )}
        {choices.format === 'csv' && <CsvFields csv={choices.csv} onChange={(csv) => change({ csv })} />}
        {error && <ProblemView problem={problemOf(error)} compact />}
        <Group justify="flex-end" gap="xs" className="ps-export-foot">
          <Button type="button" variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isPending} data-autofocus>
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );

  function extent(selected: number | null, count: number | null): string {
    if (selected !== null) return t('selection', { count: selected });
    return count === null ? t('wholeUnknown') : t('whole', { count });
  }
}
