import { Skeleton, Text } from '@mantine/core';
import { IconLock, IconLockOpen, IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '../../preload/contract/secrets.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { backendWords } from './backend-words.ts';
import { PassphraseCard } from './passphrase-card.tsx';
import { RecoverCard } from './recover-card.tsx';
import { vaultQuery } from './vault-queries.ts';
import { VaultWays } from './vault-ways.tsx';
import './vault.css';

/** How secrets are kept, and what can be done about it. */
export function VaultSection() {
  const { t } = useTranslation('settings');
  const vault = useQuery(vaultQuery);
  return (
    <>
      <Card title={t('vault.title')}>
        <Text c="dimmed">{t('vault.lead')}</Text>
        {vault.isPending && <Skeleton height={64} />}
        {vault.error && (
          <ProblemView problem={problemOf(vault.error)} handlers={{ retry: () => void vault.refetch() }} />
        )}
        {vault.data && <State vault={vault.data} />}
        {vault.data && <VaultWays vault={vault.data} />}
      </Card>
      {vault.data?.passphrase && <PassphraseCard vault={vault.data} passphrase={vault.data.passphrase} />}
      {vault.data && vault.data.counts.lost > 0 && <RecoverCard count={vault.data.counts.lost} />}
    </>
  );
}

function State({ vault }: { vault: VaultState }) {
  const { t } = useTranslation('settings');
  const { mode, keyring, passphrase } = vault;
  const state =
    mode === 'until-quit'
      ? 'untilQuit'
      : mode === 'passphrase'
        ? passphrase?.locked === false
          ? 'passphraseOpen'
          : 'passphraseLocked'
        : keyring.kind === 'keyring'
          ? 'keyring'
          : 'keyringMissing';
  const isSafe = state === 'keyring' || state === 'passphraseOpen';
  const Icon = state === 'passphraseLocked' ? IconLock : isSafe ? IconShieldLock : IconLockOpen;
  return (
    <div className="ps-note ps-vault-state" data-vault={state} data-tone={isSafe ? 'good' : 'warning'}>
      <Icon size={18} aria-hidden />
      <div>
        <Text fw={600} role="status">
          {t(`vault.state.${state}`, { backend: backendWords(keyring.backend) })}
        </Text>
        <Counts vault={vault} />
      </div>
    </div>
  );
}

const places = ['keyring', 'passphrase', 'untilQuit', 'lost'] as const;

function Counts({ vault: { counts } }: { vault: VaultState }) {
  const { t } = useTranslation('settings');
  const used = places.filter((place) => counts[place] > 0);
  if (used.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('vault.counts.none')}
      </Text>
    );
  }
  return (
    <dl className="ps-vault-counts" aria-label={t('vault.counts.label')}>
      {used.map((place) => (
        <div key={place}>
          <dt>{t(`vault.counts.${place}`)}</dt>
          <dd>{t('vault.counts.profiles', { count: counts[place] })}</dd>
        </div>
      ))}
    </dl>
  );
}
