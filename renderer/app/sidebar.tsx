import { IconHome, IconPlug, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ExportsProgress } from '../catalog-export/exports-progress.tsx';
import { MirrorMarks } from '../mirror/mirror-marks.tsx';
import { useDraft } from '../onboarding/draft.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { HealthProgress } from '../profiles/health-progress.tsx';
import { SidebarSettings } from '../settings/sidebar-settings.tsx';
import { BrandMark } from './brand-mark.tsx';
import { appInfoQuery } from './settings-queries.ts';
import { SidebarProfiles } from './sidebar-profiles.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The way to everything: home, the profiles by group, the theme. */
export function Sidebar() {
  const { t } = useTranslation(['shell', 'common']);
  const info = useQuery(appInfoQuery);
  const connecting = useDraft((state) => state.open);
  return (
    <header className="ps-sidebar">
      <Link to="/" className="ps-brand">
        <BrandMark />
        <span>{t('common:product')}</span>
      </Link>
      <nav className="ps-nav" aria-label={t('navigation')}>
        <Link to="/" className="ps-nav-item" activeOptions={{ exact: true, includeSearch: false }}>
          <IconHome size={18} stroke={1.75} aria-hidden />
          <span>{t('home')}</span>
        </Link>
        <PaletteButton />
        <Link to="/connect" className="ps-nav-item">
          {connecting ? (
            <IconPlug size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconPlus size={18} stroke={1.75} aria-hidden />
          )}
          <span>{connecting ? t('continueConnecting') : t('connect')}</span>
        </Link>
        <SidebarProfiles />
      </nav>
      <div className="ps-sidebar-foot">
        <HealthProgress />
        <ExportsProgress />
        <MirrorMarks />
        <SidebarSettings />
        <ThemeSwitch />
        {info.data && (
          <span className="ps-version" title={info.data.host === 'chromium' ? t('chromiumHost') : undefined}>
            {t('version', { version: info.data.version })}
          </span>
        )}
      </div>
    </header>
  );
}
