import { Button, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../preload/contract/exchange.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { PassphraseInput } from '../settings/passphrase-input.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { useImport } from './import-store.ts';

/** The passphrase for secrets that are locked in the file; afterwards that they are open. */
export function ImportSecrets({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('exchange');
  const { previewId, secrets, source } = preview;
  const show = useImport((state) => state.show);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({
    mutationFn: () => call(bridge().exchange.unlock, { previewId, passphrase }),
    onSuccess: (open) => {
      setPassphrase('');
      show(open);
    },
  });
  if (secrets === 'none' || (secrets === 'open' && source !== 'profiles-file')) return null;
  if (secrets === 'open') {
    return (
      <div className="ps-note" role="status">
        <IconLockOpen size={18} aria-hidden />
        <Text>{t('import.locked.opened')}</Text>
      </div>
    );
  }
  return (
    <section className="ps-note" aria-label={t('import.locked.title')}>
      <IconLock size={18} aria-hidden />
      <form
        noValidate
        className="ps-import-unlock"
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !unlock.isPending) unlock.mutate();
        }}
      >
        <div>
          <Text fw={600}>{t('import.locked.title')}</Text>
          <Text>{t('import.locked.detail')}</Text>
        </div>
        <div className="ps-import-unlock-field">
          <PassphraseInput
            label={t('import.locked.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button type="submit" variant="default" loading={unlock.isPending} disabled={passphrase === ''}>
            {t('import.locked.submit')}
          </Button>
        </div>
        {unlock.error && <ProblemView problem={problemOf(unlock.error)} />}
      </form>
    </section>
  );
}
