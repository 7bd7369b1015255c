import { Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keysOf } from '../../preload/contract/shortcuts.ts';
import { appInfoQuery } from '../app/settings-queries.ts';
import { usePalette } from './palette-store.ts';
import './palette.css';

/** Opens the palette by mouse, and tells its keys. */
export function PaletteButton() {
  const { t } = useTranslation('palette');
  const open = usePalette((state) => state.open);
  const platform = useQuery(appInfoQuery).data?.platform ?? '';
  const keys = keysOf('palette', platform);
  return (
    <button
      type="button"
      className="ps-nav-item ps-palette-button"
      aria-keyshortcuts={platform === 'darwin' ? 'Meta+K' : 'Control+K'}
      onClick={open}
    >
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <span>{t('title')}</span>
      <Kbd size="xs" aria-hidden>
        {keys.join(platform === 'darwin' ? ' ' : '+')}
      </Kbd>
    </button>
  );
}
