import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Condition, FilterIssue } from '../../preload/contract/catalog-filter.ts';
import { channelsQuery } from '../catalog/catalog-queries.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { CodesInput } from './codes-input.tsx';
import type { WantedPlaces } from './draft-condition.ts';
import type { KnownField } from './known-fields.ts';
import { labelOf } from './label-of.ts';

interface PlaceInputsProps {
  profileId: string;
  field: KnownField;
  places: WantedPlaces;
  draft: Condition;
  onChange: (change: Partial<Condition>) => void;
  errorOf: (part: FilterIssue['part']) => string | undefined;
}

/** Channel and locales of a condition, as far as it has some. What is set without need can be taken away. */
export function PlaceInputs({ profileId, field, places, draft, onChange, errorOf }: PlaceInputsProps) {
  const { t } = useTranslation('filters');
  const { locale: language, active } = useLabelLocale(profileId);
  const channels = understoodItems(useQuery(channelsQuery(profileId)).data?.items ?? []);
  const channel = channels.find(({ code }) => code === draft.scope);
  const own = field.attribute?.availableLocales ?? [];
  const locales = (channel?.locales ?? active).filter((code) => own.length === 0 || own.includes(code));
  const showScope = places.scope !== 'none' || draft.scope !== undefined;
  const showLocale = places.locale !== 'none' || draft.locale !== undefined;
  const showLocales = places.locales !== 'none' || draft.locales !== undefined;
  return (
    <>
      {(showScope || showLocale) && (
        <div className="ps-filter-pair">
          {showScope && (
            <Select
              size="xs"
              label={t('editor.channel')}
              comboboxProps={{ withinPortal: false }}
              data={withOwn(
                channels.map((one) => ({ value: one.code, label: labelOf(one, language) })),
                draft.scope,
              )}
              value={draft.scope ?? null}
              placeholder={places.scope === 'needed' ? undefined : t('editor.anyChannel')}
              allowDeselect={places.scope !== 'needed'}
              error={errorOf('scope')}
              onChange={(scope) => onChange({ scope: scope ?? undefined })}
            />
          )}
          {showLocale && (
            <Select
              size="xs"
              label={t('editor.locale')}
              comboboxProps={{ withinPortal: false }}
              searchable={locales.length > 12}
              data={withOwn(
                locales.map((code) => ({ value: code, label: code })),
                draft.locale,
              )}
              value={draft.locale ?? null}
              placeholder={places.locale === 'needed' ? undefined : t('editor.anyLocale')}
              clearable={places.locale !== 'needed'}
              error={errorOf('locale')}
              onChange={(locale) => onChange({ locale: locale ?? undefined })}
            />
          )}
        </div>
      )}
      {showLocales && (
        <CodesInput
          label={t('editor.locales')}
          choices={locales.map((code) => ({ code, label: code }))}
          value={draft.locales ?? []}
          error={errorOf('locales')}
          onChange={(codes) => onChange({ locales: codes.length === 0 ? undefined : codes })}
        />
      )}
    </>
  );
}

interface Offered {
  value: string;
  label: string;
}

/** What is set stays in sight, whether or not the PIM offers it. */
function withOwn(offered: Offered[], own: string | undefined): Offered[] {
  if (own === undefined || offered.some(({ value }) => value === own)) return offered;
  return [...offered, { value: own, label: own }];
}
