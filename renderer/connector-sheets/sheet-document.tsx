import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetForProfile } from '../../preload/contract/connector-sheets.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';

/** A text that is copied or saved as a whole: with marks where secrets belong, or with them after a question. */
export function SheetDocument({ sheet }: { sheet: SheetForProfile }) {
  const { t } = useTranslation('connectors');
  const { id: sheetId, profileId, document, name } = sheet;
  const [withSecrets, setWithSecrets] = useState(false);
  const argument = { profileId, sheetId, withSecrets };
  const copy = useMutation({
    mutationFn: () => call(bridge().connectorSheets.copyDocument, argument),
  });
  const save = useMutation({
    mutationFn: () => call(bridge().connectorSheets.saveFile, argument),
  });
  const busy = copy.isPending || save.isPending;
  const error = copy.error ?? save.error;
  const doCopy = () => {
    save.reset();
    copy.mutate();
  };
  const doSave = () => {
    copy.reset();
    save.mutate();
  };
  const again = () => (save.error ? doSave() : doCopy());
  if (!document) {
    return (
      <Card title={name}>
        <Text c="dimmed">{t('document.none')}</Text>
      </Card>
    );
  }
  return (
    <Card
      title={document.fileName}
      aside={
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={doCopy}
          >
            {t('document.copy')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={doSave}
          >
            {t('document.save')}
          </Button>
        </Group>
      }
    >
      <section
        className="ps-document"
        aria-label={t('document.preview', { file: document.fileName })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
      >
        <pre>{document.preview}</pre>
      </section>
      <Checkbox
        label={t('document.withSecrets')}
        description={t('document.withSecretsHint')}
        checked={withSecrets}
        onChange={(event) => setWithSecrets(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed" role="status" className="ps-copy-said">
        {said()}
      </Text>
      {error && <ProblemView problem={problemOf(error)} handlers={{ retry: again }} />}
    </Card>
  );

  function said(): string {
    if (save.data) return t(save.data.withSecrets ? 'document.savedSecrets' : 'document.saved', save.data);
    if (!copy.data) return '';
    if (!copy.data.copied) return t('document.notCopied');
    const { secret } = copy.data;
    return secret
      ? t('document.copiedSecrets', { seconds: secret.clearedAfterSeconds })
      : t('document.copied');
  }
}
