import { Checkbox, MultiSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MirrorOptions } from '../../preload/contract/mirror.ts';
import { channelsQuery, localesQuery } from '../catalog/catalog-queries.ts';
import { understoodItems } from '../ui/raw-items.tsx';

export interface MirrorFieldsProps {
  profileId: string;
  options: MirrorOptions;
  onChange: (change: Partial<MirrorOptions>) => void;
}

const always = ['structure', 'products'] as const;
const choices = ['models', 'records', 'assets', 'thumbnails'] as const;

/** What a mirror is to hold: the parts of the catalog, and of which locales and channels. */
export function WhatFields({ profileId, options, onChange }: MirrorFieldsProps) {
  const { t } = useTranslation('mirror');
  const locales = understoodItems(useQuery(localesQuery(profileId)).data?.items ?? []);
  const channels = understoodItems(useQuery(channelsQuery(profileId)).data?.items ?? []);
  const active = locales.filter(({ enabled }) => enabled).map(({ code }) => code);
  return (
    <>
      <ul className="ps-mirror-choices" aria-label={t('what.title')}>
        {always.map((part) => (
          <li key={part}>
            <Checkbox
              checked
              disabled
              readOnly
              label={t(`what.${part}`)}
              description={t(`what.${part}Hint`)}
            />
          </li>
        ))}
        {choices.map((part) => (
          <li key={part}>
            <Checkbox
              checked={options[part]}
              label={t(`what.${part}`)}
              description={part === 'thumbnails' ? t('what.thumbnailsHint') : undefined}
              onChange={(event) => onChange({ [part]: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      <div className="ps-mirror-fields">
        <Codes
          label={t('what.channels')}
          all={t('what.allChannels')}
          known={channels.map(({ code }) => code)}
          chosen={options.channels}
          onChange={(chosen) => onChange({ channels: chosen })}
        />
        <Codes
          label={t('what.locales')}
          all={t('what.allLocales')}
          known={active}
          chosen={options.locales}
          onChange={(chosen) => onChange({ locales: chosen })}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t('what.values')}
      </Text>
    </>
  );
}

interface CodesProps {
  label: string;
  /** What stands there while none is chosen. */
  all: string;
  known: string[];
  chosen: string[] | null;
  /** Null for all. */
  onChange: (chosen: string[] | null) => void;
}

function Codes({ label, all, known, chosen, onChange }: CodesProps) {
  const data = [...new Set([...known, ...(chosen ?? [])])].sort();
  return (
    <MultiSelect
      size="sm"
      label={label}
      placeholder={chosen === null ? all : undefined}
      data={data}
      value={chosen ?? []}
      searchable
      clearable
      onChange={(next) => onChange(next.length === 0 ? null : next)}
    />
  );
}
