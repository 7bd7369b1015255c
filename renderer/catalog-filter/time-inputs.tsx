import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';

export type TimeShape = 'date' | 'date-range' | 'date-time' | 'date-time-range' | 'iso-date-time';

interface TimeInputsProps {
  shape: TimeShape;
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  description?: string | undefined;
  error?: string | undefined;
}

/** One date or time, or two, in the form that the API wants for it. */
export function TimeInputs({ shape, value, onChange, description, error }: TimeInputsProps) {
  const { t } = useTranslation('filters');
  if (shape !== 'date-range' && shape !== 'date-time-range')
    return (
      <OneTime
        label={t('editor.value')}
        shape={shape}
        value={typeof value === 'string' ? value : ''}
        onChange={(next) => onChange(next === '' ? undefined : next)}
        description={description}
        error={error}
        first
      />
    );
  const [from, to] = Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : '')) : [];
  const one = shape === 'date-range' ? 'date' : 'date-time';
  const change = (next: [string, string]) => onChange(next.every((text) => text === '') ? undefined : next);
  return (
    <div className="ps-filter-stack">
      <OneTime
        label={t('editor.from')}
        shape={one}
        value={from ?? ''}
        onChange={(next) => change([next, to ?? ''])}
        description={description}
        first
      />
      <OneTime
        label={t('editor.to')}
        shape={one}
        value={to ?? ''}
        onChange={(next) => change([from ?? '', next])}
        error={error}
      />
    </div>
  );
}

interface OneTimeProps {
  label: string;
  shape: 'date' | 'date-time' | 'iso-date-time';
  value: string;
  onChange: (value: string) => void;
  description?: string | undefined;
  error?: string | undefined;
  first?: boolean;
}

function OneTime({ label, shape, value, onChange, description, error, first = false }: OneTimeProps) {
  return (
    <TextInput
      size="xs"
      type={shape === 'date' ? 'date' : 'datetime-local'}
      step={shape === 'date' ? undefined : 1}
      label={label}
      description={description}
      error={error}
      data-autofocus={first || undefined}
      value={asInput(shape, value)}
      onChange={(event) => onChange(asApi(shape, event.currentTarget.value))}
    />
  );
}

/** What a date field of the browser shows: `2026-12-31` or `2026-12-31T23:59:59`. */
export function asInput(shape: OneTimeProps['shape'], value: string): string {
  if (shape === 'date') return value.slice(0, 10);
  return value.replace(' ', 'T').slice(0, 19);
}

/** What the API takes: `date-time` with a space, `iso-date-time` in UTC; both always with seconds. */
export function asApi(shape: OneTimeProps['shape'], input: string): string {
  if (input === '' || shape === 'date') return input;
  const withSeconds = input.length === 16 ? `${input}:00` : input.slice(0, 19);
  return shape === 'date-time' ? withSeconds.replace('T', ' ') : `${withSeconds}Z`;
}
