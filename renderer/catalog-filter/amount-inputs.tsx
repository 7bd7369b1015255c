import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { currenciesQuery } from '../catalog/catalog-queries.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { figure } from './draft-condition.ts';
import { measurementFamilyQuery, understoodOf } from './filter-queries.ts';
import type { KnownField } from './known-fields.ts';
import { labelOf } from './label-of.ts';

interface AmountInputsProps {
  profileId: string;
  field: KnownField;
  shape: 'metric' | 'price';
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  error?: string | undefined;
}

/** An amount with its unit or currency. */
export function AmountInputs({ profileId, field, shape, value, onChange, error }: AmountInputsProps) {
  const { t } = useTranslation('filters');
  const part = shape === 'metric' ? 'unit' : 'currency';
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const of = given[part];
  const chosen = typeof of === 'string' ? of : null;
  const { amount } = given;
  const choices = useUnits(profileId, field, shape);
  const offered =
    chosen === null || choices.some((choice) => choice.value === chosen)
      ? choices
      : [...choices, { value: chosen, label: chosen }];
  const change = (nextAmount: Json | undefined, nextOf: string | null) =>
    onChange({
      ...(nextAmount === undefined ? {} : { amount: nextAmount }),
      ...(nextOf === null ? {} : { [part]: nextOf }),
    });
  return (
    <div className="ps-filter-pair">
      <TextInput
        size="xs"
        label={t('editor.amount')}
        inputMode="decimal"
        data-autofocus
        error={error}
        value={typeof amount === 'string' || typeof amount === 'number' ? String(amount) : ''}
        // As text: 1. is on its way to 1.5.
        onChange={(event) => change(event.currentTarget.value || undefined, chosen)}
        onBlur={() => change(typeof amount === 'string' ? figureText(amount) : amount, chosen)}
      />
      <Select
        size="xs"
        label={t(shape === 'metric' ? 'editor.unit' : 'editor.currency')}
        comboboxProps={{ withinPortal: false }}
        searchable
        data={offered}
        value={chosen}
        onChange={(next) => change(amount, next)}
      />
    </div>
  );
}

/** Amounts stay text, as the API's own examples have them; a decimal comma becomes a point. */
function figureText(text: string): string | undefined {
  const typed = figure(text);
  return typed === undefined ? undefined : String(typed);
}

function useUnits(profileId: string, { attribute }: KnownField, shape: 'metric' | 'price') {
  const { locale } = useLabelLocale(profileId);
  const currencies = useQuery({ ...currenciesQuery(profileId), enabled: shape === 'price' });
  const family = useQuery(
    measurementFamilyQuery(profileId, shape === 'metric' ? (attribute?.metricFamily ?? null) : null),
  );
  if (shape === 'price')
    return understoodItems(currencies.data?.items ?? [])
      .filter(({ enabled }) => enabled)
      .map(({ code }) => ({ value: code, label: code }));
  const [found] = understoodOf(family.data, 'measurement-families');
  return (found?.units ?? []).map((unit) => ({
    value: unit.code,
    label: `${labelOf(unit, locale)}${unit.symbol ? ` (${unit.symbol})` : ''}`,
  }));
}
