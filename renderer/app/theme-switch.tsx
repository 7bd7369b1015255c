import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { themes } from '../../preload/contract/names.ts';
import { settingsQuery, useChangeSettings } from './settings-queries.ts';

const icons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** Chooses the theme. Main keeps the choice and sets the native theme, which the page follows. */
export function ThemeSwitch() {
  const { t } = useTranslation(['shell', 'common']);
  const settings = useQuery(settingsQuery);
  const change = useChangeSettings();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('theme.label')}
      value={settings.data?.theme ?? 'system'}
      onChange={(theme) => change.mutate({ theme })}
      data={themes.map((theme) => {
        const Icon = icons[theme];
        return {
          value: theme,
          label: (
            <span className="ps-theme-option" title={t(`theme.${theme}`)}>
              <Icon size={16} aria-hidden />
              <VisuallyHidden>{t(`theme.${theme}`)}</VisuallyHidden>
            </span>
          ),
        };
      })}
    />
  );
}
