import { Button, Text, Textarea } from '@mantine/core';
import { IconClipboardText, IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { Card } from '../ui/card.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { useImport } from './import-store.ts';

/** The longest text that main takes, in characters. */
const longest = 1_000_000;

/** Where the profiles come from: a file that main asks for, or pasted text. */
export function ImportSourceView() {
  const { t } = useTranslation('exchange');
  const show = useImport((state) => state.show);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const file = useMutation({
    mutationFn: () => call(bridge().exchange.chooseFile, undefined),
    onSuccess: (preview) => preview && show(preview),
  });
  const read = useMutation({
    mutationFn: () => call(bridge().exchange.readText, { text }),
    onSuccess: (preview) => {
      setText('');
      show(preview);
    },
  });
  const choose = () => {
    read.reset();
    file.mutate();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    if (text.trim() === '' || read.isPending) return;
    file.reset();
    read.mutate();
  };
  const busy = file.isPending || read.isPending;
  return (
    <div className="ps-import-sources">
      <Card title={t('import.file')}>
        <div className="ps-import-file">
          <IconFileImport size={40} stroke={1.25} aria-hidden />
          <Text ta="center" c="dimmed" maw={320}>
            {t('import.fileHint')}
          </Text>
          <Button onClick={choose} loading={file.isPending} disabled={busy} data-autofocus>
            {t('import.choose')}
          </Button>
        </div>
        {file.error && <ProblemView problem={problemOf(file.error)} handlers={{ retry: choose }} />}
      </Card>
      <Card title={t('import.text')}>
        <form noValidate onSubmit={submit} className="ps-import-text">
          <Textarea
            label={t('import.textLabel')}
            description={t('import.textHint')}
            placeholder={t('import.textPlaceholder')}
            minRows={8}
            maxRows={16}
            autosize
            maxLength={longest}
            spellCheck={false}
            autoComplete="off"
            classNames={{ input: 'ps-code-input' }}
            value={text}
            error={tried && text.trim() === '' ? t('import.textMissing') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {read.error && <ProblemView problem={problemOf(read.error)} />}
          <Button
            type="submit"
            variant="default"
            w="fit-content"
            leftSection={<IconClipboardText size={16} aria-hidden />}
            loading={read.isPending}
            disabled={busy}
          >
            {t('import.read')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
