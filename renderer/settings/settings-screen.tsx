import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { AboutSection } from './about-section.tsx';
import { FilesSection } from './files-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { NetworkSection } from './network-section.tsx';
import { type Section, sectionIcons, sectionNamed, sections } from './sections.ts';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { VaultSection } from './vault-section.tsx';
import './settings.css';

const parts: Record<Section, ComponentType> = {
  general: GeneralSection,
  vault: VaultSection,
  network: NetworkSection,
  files: FilesSection,
  shortcuts: ShortcutsSection,
  about: AboutSection,
};

/** The settings: their parts at the left, the chosen one beside it. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { section: named } = useParams({ strict: false });
  const section = sectionNamed(named);
  const Part = parts[section];
  return (
    <div className="ps-settings">
      <div className="ps-settings-side">
        <ScreenTitle windowTitle={`${t('title')} · ${t(`sections.${section}`)}`}>{t('title')}</ScreenTitle>
        <nav aria-label={t('navigation')}>
          {sections.map((one) => {
            const Icon = sectionIcons[one];
            return (
              <Link
                key={one}
                to="/settings/$section"
                params={{ section: one }}
                className="ps-nav-item"
                {...(one === section ? { 'aria-current': 'page', 'data-status': 'active' } : {})}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                <span>{t(`sections.${one}`)}</span>
              </Link>
            );
          })}
        </nav>
      </div>
      <div className="ps-settings-part" data-section={section}>
        <Part />
      </div>
    </div>
  );
}
