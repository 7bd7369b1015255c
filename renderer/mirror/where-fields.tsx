import { Button, Checkbox, Group, NumberInput, Select, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MirrorOptions } from '../../preload/contract/mirror.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import type { MirrorFieldsProps } from './what-fields.tsx';

const schedules = ['off', 'hourly', 'daily'] as const satisfies MirrorOptions['schedule'][];
const gigabyte = 1_000_000_000;
/** Fields beside each other keep in line. */
const order: ('label' | 'input' | 'description')[] = ['label', 'input', 'description'];

/** Where a mirror is kept, how large it may become, and when it is brought up to date. */
export function WhereFields({ profileId, options, onChange }: MirrorFieldsProps) {
  const { t } = useTranslation('mirror');
  const label = useId();
  const choose = useMutation({
    mutationFn: () => call(bridge().mirror.chooseFolder, { profileId }),
    onSuccess: (chosen) => chosen && onChange({ folder: chosen.folder }),
  });
  return (
    <>
      <div>
        <Text id={label} fw={500} mb={4}>
          {t('where.folder')}
        </Text>
        {/* biome-ignore lint/a11y/useSemanticElements: no form of its own */}
        <div className="ps-mirror-folder" role="group" aria-labelledby={label}>
          <IconFolder size={16} aria-hidden />
          <span title={options.folder ?? undefined}>{options.folder ?? t('where.own')}</span>
          <Group gap="xs" wrap="nowrap">
            {options.folder !== null && (
              <Button size="xs" variant="subtle" onClick={() => onChange({ folder: null })}>
                {t('where.useOwn')}
              </Button>
            )}
            <Button size="xs" variant="default" loading={choose.isPending} onClick={() => choose.mutate()}>
              {t('where.choose')}
            </Button>
          </Group>
        </div>
      </div>
      {choose.error && <ProblemView problem={problemOf(choose.error)} compact />}
      <div className="ps-mirror-fields">
        <Select
          size="sm"
          label={t('where.schedule')}
          description={t('where.scheduleHint')}
          inputWrapperOrder={order}
          data={schedules.map((value) => ({ value, label: t(`where.schedules.${value}`) }))}
          value={options.schedule}
          allowDeselect={false}
          onChange={(next) => onChange({ schedule: schedules.find((one) => one === next) ?? 'off' })}
        />
        <NumberInput
          size="sm"
          label={t('where.limit')}
          description={t('where.limitHint')}
          inputWrapperOrder={order}
          placeholder={t('where.noLimit')}
          suffix={` ${t('where.gigabytes')}`}
          min={0.1}
          max={100_000}
          step={1}
          decimalScale={1}
          hideControls
          value={options.limitBytes === null ? '' : options.limitBytes / gigabyte}
          onChange={(next) => {
            const amount = typeof next === 'number' ? next : Number.parseFloat(next);
            onChange({ limitBytes: amount > 0 ? Math.round(amount * gigabyte) : null });
          }}
        />
      </div>
      <details className="ps-mirror-advanced" open={options.keyRanges || undefined}>
        <summary>{t('advanced.title')}</summary>
        <Checkbox
          mt={8}
          checked={options.keyRanges}
          label={t('advanced.keyRanges')}
          description={t('advanced.keyRangesHint')}
          onChange={(event) => onChange({ keyRanges: event.currentTarget.checked })}
        />
      </details>
    </>
  );
}
