import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterOperator } from '../../preload/contract/catalog-filter-operators.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { AmountInputs } from './amount-inputs.tsx';
import { CategoryInput } from './category-input.tsx';
import { figure } from './draft-condition.ts';
import type { KnownField } from './known-fields.ts';
import { ListInput } from './list-input.tsx';
import { TimeInputs } from './time-inputs.tsx';

export interface ValueInputProps {
  profileId: string;
  field: KnownField;
  operator: FilterOperator;
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  error?: string | undefined;
}

/** The field for the value that an operator takes; nothing where it takes none. */
export function ValueInput(props: ValueInputProps) {
  const { profileId, field, operator, value, onChange, error } = props;
  const { t } = useTranslation('filters');
  switch (operator.value) {
    case 'none':
      return null;
    case 'flag':
      return <FlagInput label={t('editor.value')} value={value === true} onChange={onChange} />;
    case 'texts':
      return <ListInput {...props} />;
    case 'metric':
    case 'price':
      return <AmountInputs {...props} shape={operator.value} />;
    case 'number':
    case 'days':
      return <FigureInput {...props} />;
    case 'pattern':
      return <OneText {...props} />;
    case 'text':
      if (field.kind === 'tree')
        return (
          <CategoryInput
            profileId={profileId}
            label={t('editor.value')}
            value={typeof value === 'string' ? [value] : []}
            onChange={(codes) => onChange(codes[0])}
            single
            error={error}
          />
        );
      return <OneText {...props} />;
    case 'date':
    case 'date-range':
    case 'date-time':
    case 'date-time-range':
    case 'iso-date-time':
      return (
        <TimeInputs
          shape={operator.value}
          value={value}
          onChange={onChange}
          error={error}
          description={timeHint(operator, t)}
        />
      );
  }
}

function timeHint(operator: FilterOperator, t: ReturnType<typeof useTranslation<'filters'>>['t']) {
  if (operator.value === 'iso-date-time') return t('editor.utc');
  if (operator.value !== 'date-time' && operator.value !== 'date-time-range') return undefined;
  const exact = operator.operator === '=' || operator.operator === '!=';
  return exact ? `${t('editor.serverTime')}. ${t('editor.exactSecond')}.` : t('editor.serverTime');
}

function OneText({ field, operator, value, onChange, error }: ValueInputProps) {
  const { t } = useTranslation('filters');
  const isAll = field.kind === 'parent' && operator.operator === '=';
  const hint = field.kind === 'file' ? t('editor.fileName') : isAll ? t('editor.allDescendants') : undefined;
  return (
    <TextInput
      size="xs"
      label={t('editor.value')}
      description={hint}
      data-autofocus
      error={error}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** Kept as it is typed until the field is left, since 1. is on its way to 1.5. */
function FigureInput({ field, operator, value, onChange, error }: ValueInputProps) {
  const { t } = useTranslation('filters');
  const isDays = operator.value === 'days';
  return (
    <TextInput
      size="xs"
      label={t(isDays ? 'editor.days' : 'editor.number')}
      description={field.kind === 'completeness' ? t('editor.percent') : undefined}
      inputMode={isDays ? 'numeric' : 'decimal'}
      data-autofocus
      error={error}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={(event) => {
        const { value: typed } = event.currentTarget;
        const whole = figure(typed);
        onChange(typeof whole === 'number' && String(whole) === typed ? whole : typed || undefined);
      }}
      onBlur={() => typeof value === 'string' && onChange(figure(value))}
    />
  );
}

interface FlagInputProps {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

function FlagInput({ label, value, onChange }: FlagInputProps) {
  const { t } = useTranslation('filters');
  const id = useId();
  return (
    <div>
      <Text id={id} size="xs" className="ps-filter-label">
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        value={String(value)}
        data={[
          { value: 'true', label: t('flag.true') },
          { value: 'false', label: t('flag.false') },
        ]}
        onChange={(next) => onChange(next === 'true')}
      />
    </div>
  );
}
