import { Button, Radio, Stack, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '../../preload/contract/exchange.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { isRepeated, type NewPassphrase, NewPassphraseFields } from '../settings/new-passphrase.tsx';
import { usePassphraseRating } from '../settings/passphrase-strength.tsx';
import { Card } from '../ui/card.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ExportContents } from './export-contents.tsx';
import '../settings/vault.css';

interface FormProps {
  profileIds: string[];
  onDone: (result: ExportResult) => void;
}

const noPassphrase: NewPassphrase = { passphrase: '', repeated: '' };

/** With or without secrets, what the file will hold, and the way to it. */
export function ExportForm({ profileIds, onDone }: FormProps) {
  const { t } = useTranslation('exchange');
  const [withSecrets, setWithSecrets] = useState(false);
  const [typed, setTyped] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const rating = usePassphraseRating(typed.passphrase);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call(bridge().exchange.exportProfiles, {
        profileIds,
        passphrase: withSecrets ? typed.passphrase : null,
      }),
    onSuccess: (result) => {
      if (result === null) return;
      setTyped(noPassphrase);
      onDone(result);
    },
  });
  // Main has the last word, also while its rating of what was just typed is on its way.
  const strong = isRepeated(typed) && (rating?.weakness ?? null) === null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    if (!isPending && profileIds.length > 0 && (!withSecrets || strong)) mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="ps-export-form">
      <Card title={t('export.secrets')}>
        <Radio.Group
          value={withSecrets ? 'with' : 'without'}
          onChange={(value) => setWithSecrets(value === 'with')}
          aria-label={t('export.secrets')}
        >
          <Stack gap="sm">
            <Radio value="without" label={t('export.without')} description={t('export.withoutHint')} />
            <Radio value="with" label={t('export.with')} description={t('export.withHint')} />
          </Stack>
        </Radio.Group>
        {withSecrets && <NewPassphraseFields value={typed} onChange={setTyped} tried={tried} />}
      </Card>
      <ExportContents withSecrets={withSecrets} />
      {error && <ProblemView problem={problemOf(error)} handlers={{ retry: () => mutate() }} />}
      {tried && profileIds.length === 0 && (
        <Text role="alert" c="var(--ps-bad)">
          {t('export.chooseSome')}
        </Text>
      )}
      <Button
        type="submit"
        loading={isPending}
        leftSection={<IconFileExport size={16} aria-hidden />}
        className="ps-export-submit"
      >
        {t('export.submit', { count: profileIds.length })}
      </Button>
    </form>
  );
}
