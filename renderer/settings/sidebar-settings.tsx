import { IconLock, IconLockOpen, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnlockVault } from '../ui/unlock-vault.ts';
import { useLockVault } from './use-lock-vault.ts';
import { vaultQuery } from './vault-queries.ts';
import './sidebar-settings.css';

/** At the foot of the sidebar: the lock of a passphrase vault, and the settings. */
export function SidebarSettings() {
  const { t } = useTranslation('settings');
  const passphrase = useQuery(vaultQuery).data?.passphrase;
  return (
    <nav className="ps-sidebar-settings" aria-label={t('title')}>
      {passphrase && (passphrase.locked ? <UnlockButton /> : <LockButton />)}
      <Link to="/settings" className="ps-nav-item" title={t('open')}>
        <IconSettings size={18} stroke={1.75} aria-hidden />
        <span>{t('open')}</span>
      </Link>
    </nav>
  );
}

function LockButton() {
  const { t } = useTranslation('settings');
  const lock = useLockVault();
  return (
    <button
      type="button"
      className="ps-nav-item"
      title={t('vault.lock.now')}
      disabled={lock.isPending}
      onClick={() => lock.mutate(undefined)}
    >
      <IconLockOpen size={18} stroke={1.75} aria-hidden />
      <span>{t('vault.lock.now')}</span>
    </button>
  );
}

function UnlockButton() {
  const { t } = useTranslation('settings');
  const ask = useUnlockVault((state) => state.ask);
  return (
    <button type="button" className="ps-nav-item" title={t('vault.lock.unlock')} onClick={() => ask()}>
      <IconLock size={18} stroke={1.75} aria-hidden />
      <span>{t('vault.lock.unlock')}</span>
    </button>
  );
}
