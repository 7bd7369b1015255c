import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

/** Takes the address at which the browser ended. A whole address is tried as soon as it is pasted. */
export function PasteCallback({ attemptId }: { attemptId: string }) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (pasted: string) => {
    setProblem(null);
    call(bridge().consent.paste, { attemptId, text: pasted }).catch((error: unknown) =>
      setProblem(problemOf(error)),
    );
  };
  return (
    <div className="ps-consent-paste">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') take(text);
        }}
      >
        <TextInput
          label={t('consent.paste')}
          placeholder={t('consent.pastePlaceholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={8000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text').trim();
            if (/^https?:\/\//i.test(pasted)) take(pasted);
          }}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {t('consent.use')}
        </Button>
      </form>
      {problem && <ProblemView problem={problem} tone="warning" />}
    </div>
  );
}
