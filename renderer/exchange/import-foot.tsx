import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ImportChoice, ImportPreview } from '../../preload/contract/exchange.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { secretStorageQuery } from '../profiles/profile-queries.ts';
import { SecretStorageConsent } from '../profiles/secret-storage-consent.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { decisionOf, lackingOf, useImport } from './import-store.ts';

interface FootProps {
  preview: ImportPreview;
  choices: ImportChoice[];
  /** Called when somebody wants to import: what is missing is to be said. */
  onTried: () => void;
}

/** What stands in the way of the import, and the import itself. */
export function ImportFoot({ preview, choices, onTried }: FootProps) {
  const { t } = useTranslation('exchange');
  const { items, previewId } = preview;
  const { decisions, finish, show } = useImport();
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const chosen = choices.flatMap(({ index }) => items[index] ?? []);
  const bringsSecrets = chosen.some(({ clientSecret }) => clientSecret === 'there');
  const asksConsent = useQuery(secretStorageQuery).data?.kind === 'none' && bringsSecrets;
  const incomplete = chosen.filter((item) => {
    const decision = decisionOf(item, decisions);
    // A profile that is replaced knows what the entry does not say.
    const needs = decision.choice === 'replace' ? [] : lackingOf(item, decision);
    return needs.length > 0 || decision.changes.name?.trim() === '';
  });
  const apply = useMutation({
    mutationFn: () => call(bridge().exchange.apply, { previewId, choices, acceptUntilQuit: consent }),
    onSuccess: finish,
  });
  const again = useMutation({
    mutationFn: () => call(bridge().exchange.preview, { previewId }),
    onSuccess: (preview) => {
      apply.reset();
      show(preview);
    },
  });
  const submit = () => {
    flushSync(() => {
      setTried(true);
      onTried();
    });
    document.querySelector<HTMLElement>('.ps-import [aria-invalid="true"]')?.focus();
    if (choices.length > 0 && incomplete.length === 0 && (consent || !asksConsent)) apply.mutate();
  };
  const error = apply.error ?? again.error;
  const problem = error && problemOf(error);
  return (
    <div className="ps-import-foot">
      {asksConsent && (
        <SecretStorageConsent checked={consent} onChange={setConsent} showMissing={tried && !consent} />
      )}
      {problem && (
        <ProblemView
          problem={problem}
          handlers={{ retry: submit }}
          extra={
            problem.code === 'import-outdated' && (
              <Button size="xs" onClick={() => again.mutate()}>
                {t('import.lookAgain')}
              </Button>
            )
          }
        />
      )}
      <div className="ps-import-submit">
        {tried && choices.length === 0 && (
          <Text role="alert" c="var(--ps-bad)">
            {t('import.chooseSome')}
          </Text>
        )}
        {tried && incomplete.length > 0 && (
          <Text role="alert" c="var(--ps-bad)">
            {t('import.incomplete', { count: incomplete.length })}
          </Text>
        )}
        <Button onClick={submit} loading={apply.isPending}>
          {t('import.submit', { count: choices.length })}
        </Button>
      </div>
    </div>
  );
}
