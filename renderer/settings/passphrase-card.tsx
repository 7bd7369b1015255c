import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '../../preload/contract/secrets.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { tellDone } from '../ui/tell.ts';
import { useUnlockVault } from '../ui/unlock-vault.ts';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import { LostPassphraseDialog } from './lost-passphrase-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import { useLockVault } from './use-lock-vault.ts';
import { useVaultChange } from './vault-queries.ts';

/** Minutes that are offered; what was set otherwise stays. */
const offered = [1, 5, 15, 30, 60, 240, 480] as const;

interface PassphraseCardProps {
  vault: VaultState;
  passphrase: NonNullable<VaultState['passphrase']>;
}

/** The passphrase: locking, unlocking, changing, and what to do when it is lost. */
export function PassphraseCard({ vault, passphrase }: PassphraseCardProps) {
  const { t } = useTranslation('settings');
  const askUnlock = useUnlockVault((state) => state.ask);
  const lock = useLockVault();
  const [dialog, setDialog] = useState<'change' | 'lost' | null>(null);
  const close = () => setDialog(null);
  return (
    <Card title={t('vault.passphrase.title')}>
      {passphrase.setAt && (
        <Text size="xs" c="dimmed">
          {t('vault.passphrase.since')} <RelativeTime at={passphrase.setAt} />
        </Text>
      )}
      <Group gap="xs">
        {passphrase.locked ? (
          <Button size="xs" onClick={() => askUnlock()}>
            {t('vault.passphrase.unlock')}
          </Button>
        ) : (
          <Button size="xs" variant="default" loading={lock.isPending} onClick={() => lock.mutate(undefined)}>
            {t('vault.passphrase.lock')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => setDialog('change')}>
          {t('vault.passphrase.change')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => setDialog('lost')}>
          {t('vault.passphrase.lost')}
        </Button>
      </Group>
      {lock.error && <ProblemView problem={problemOf(lock.error)} />}
      <LockAfter minutes={vault.lockAfterMinutes} />
      {dialog === 'change' && <ChangePassphraseDialog onClose={close} />}
      {dialog === 'lost' && <LostPassphraseDialog onClose={close} />}
    </Card>
  );
}

function LockAfter({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation('settings');
  const change = useVaultChange(
    (next: number | null) => call(bridge().secrets.setLockAfter, { minutes: next }),
    () => tellDone(t('vault.ways.changed')),
  );
  const all = [...new Set([...offered, ...(minutes === null ? [] : [minutes])])].sort((a, b) => a - b);
  const words = (count: number) =>
    count % 60 === 0
      ? t('vault.passphrase.hours', { count: count / 60 })
      : t('vault.passphrase.minutes', { count });
  return (
    <>
      <SettingRow label={t('vault.passphrase.lockAfter')} text={t('vault.passphrase.lockAfterText')}>
        <Select
          aria-label={t('vault.passphrase.lockAfter')}
          allowDeselect={false}
          data={[
            ...all.map((count) => ({ value: String(count), label: words(count) })),
            { value: 'never', label: t('vault.passphrase.never') },
          ]}
          value={minutes === null ? 'never' : String(minutes)}
          onChange={(value) => change.mutate(value === 'never' || value === null ? null : Number(value))}
        />
      </SettingRow>
      {change.error && <ProblemView problem={problemOf(change.error)} />}
    </>
  );
}
