import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultState } from '../../preload/contract/secrets.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { SetPassphraseDialog } from './set-passphrase-dialog.tsx';
import { useVaultChange } from './vault-queries.ts';

type Way = 'keyring' | 'passphrase' | 'untilQuit';

/** The ways to keep secrets: the one in use, and the moves to the others. */
export function VaultWays({ vault }: { vault: VaultState }) {
  const { t } = useTranslation('settings');
  const [setting, setSetting] = useState(false);
  const hasKeyring = vault.keyring.kind === 'keyring';
  const used = usedWay(vault);
  const move = useVaultChange(
    (way: Exclude<Way, 'passphrase'>) =>
      way === 'keyring'
        ? call(bridge().secrets.moveToKeyring, undefined)
        : call(bridge().secrets.keepUntilQuit, undefined),
    () => tellDone(t('vault.ways.changed')),
  );
  const retry = () => move.variables && move.mutate(move.variables);
  return (
    <section className="ps-vault-ways" aria-label={t('vault.ways.title')}>
      <Text fw={600}>{t('vault.ways.title')}</Text>
      <ul>
        <WayRow
          way="keyring"
          used={used}
          text={t(hasKeyring ? 'vault.ways.keyringText' : 'vault.ways.keyringNone')}
        >
          <Button
            size="xs"
            variant="default"
            disabled={!hasKeyring}
            loading={move.isPending && move.variables === 'keyring'}
            onClick={() => move.mutate('keyring')}
          >
            {t('vault.ways.use')}
          </Button>
        </WayRow>
        <WayRow way="passphrase" used={used} text={t('vault.ways.passphraseText')}>
          <Button size="xs" variant="default" onClick={() => setSetting(true)}>
            {t(vault.passphrase ? 'vault.ways.usePassphrase' : 'vault.ways.setPassphrase')}
          </Button>
        </WayRow>
        <WayRow way="untilQuit" used={used} text={t('vault.ways.untilQuitText')}>
          <Button
            size="xs"
            variant="default"
            loading={move.isPending && move.variables === 'untilQuit'}
            onClick={() => move.mutate('untilQuit')}
          >
            {t('vault.ways.use')}
          </Button>
        </WayRow>
      </ul>
      {move.error && <ProblemView problem={problemOf(move.error)} handlers={{ retry }} />}
      {setting && <SetPassphraseDialog isSet={vault.passphrase !== null} onClose={() => setSetting(false)} />}
    </section>
  );
}

/** Null where the keyring is to be used and is not there. */
function usedWay({ mode, keyring }: VaultState): Way | null {
  if (mode === 'until-quit') return 'untilQuit';
  return mode === 'keyring' && keyring.kind === 'none' ? null : mode;
}

interface WayRowProps {
  way: Way;
  used: Way | null;
  text: string;
  /** The button that moves there. */
  children: React.ReactNode;
}

function WayRow({ way, used, text, children }: WayRowProps) {
  const { t } = useTranslation('settings');
  return (
    <li data-way={way} data-used={way === used}>
      <div>
        <Text fw={500}>{t(`vault.ways.${way}`)}</Text>
        <Text size="xs" c="dimmed">
          {text}
        </Text>
      </div>
      {way === used ? (
        <span className="ps-tag" data-tone="good">
          {t('vault.ways.inUse')}
        </span>
      ) : (
        children
      )}
    </li>
  );
}
