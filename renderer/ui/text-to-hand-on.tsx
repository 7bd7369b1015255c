import { Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from './problem-view.tsx';
import './text-to-hand-on.css';

interface TextToHandOnProps {
  text: string;
  /** Saves it where the person chooses. */
  save: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'isPending' | 'error'>;
  words: { preview: string; save: string; copy: string; copied: string };
}

/** A text as it would be passed on, whole, to be looked at before it is copied or saved. */
export function TextToHandOn({ text, save, words }: TextToHandOnProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="ps-text-to-hand-on" tabIndex={0} aria-label={words.preview}>
        {text}
      </section>
      {save.error && <ProblemView problem={problemOf(save.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {words.save}
        </Button>
        <CopyButton value={text} timeout={1500}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}
