import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languages, themes } from '../../preload/contract/names.ts';
import { problemOf } from '../app/problem-error.ts';
import { settingsQuery, useChangeSettings } from '../app/settings-queries.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { SettingRow } from './setting-row.tsx';

/** How Pimscope looks and speaks, and what it does by itself. */
export function GeneralSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const settings = useQuery(settingsQuery).data;
  const change = useChangeSettings();
  return (
    <>
      {change.error && <ProblemView problem={problemOf(change.error)} />}
      <Card title={t('appearance.title')}>
        <SettingRow label={t('appearance.theme')} text={t('appearance.themeText')}>
          <SegmentedControl
            aria-label={t('appearance.theme')}
            value={settings?.theme ?? 'system'}
            onChange={(theme) => change.mutate({ theme })}
            data={themes.map((value) => ({ value, label: t(`shell:theme.${value}`) }))}
          />
        </SettingRow>
        <SettingRow label={t('appearance.language')} text={t('appearance.languageText')}>
          <Select
            aria-label={t('appearance.language')}
            allowDeselect={false}
            value={settings?.language ?? 'system'}
            onChange={(value) => {
              const language = languages.find((one) => one === value);
              if (language) change.mutate({ language });
            }}
            data={languages.map((value) => ({ value, label: t(`appearance.${value}`) }))}
          />
        </SettingRow>
      </Card>
      <Card title={t('checks.title')}>
        <SettingRow label={t('checks.switch')} text={t('checks.text')}>
          <Switch
            aria-label={t('checks.switch')}
            checked={settings?.backgroundCheck ?? false}
            onChange={(event) => change.mutate({ backgroundCheck: event.currentTarget.checked })}
          />
        </SettingRow>
      </Card>
      <Card title={t('updates.title')}>
        <SettingRow label={t('updates.state')} text={t('updates.text')}>
          {null}
        </SettingRow>
      </Card>
    </>
  );
}
