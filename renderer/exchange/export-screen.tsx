import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportPicker } from './export-picker.tsx';
import './exchange.css';

/** Writes chosen profiles to a file: without secrets, or with them under a passphrase. */
export function ExportScreen() {
  const { t } = useTranslation(['exchange', 'common']);
  const profiles = useQuery(profilesQuery);
  const { profiles: wanted } = useSearch({ from: '/export' });
  const [done, setDone] = useState<ExportResult>(null);
  return (
    <div className="ps-screen ps-exchange">
      <div className="ps-screen-head">
        <div>
          <ScreenTitle windowTitle={t('export.title')}>{t('export.title')}</ScreenTitle>
          {!done && <Text c="dimmed">{t('export.lead')}</Text>}
        </div>
        {!done && (
          <Button component={Link} to="/" variant="default">
            {t('common:cancel')}
          </Button>
        )}
      </div>
      {profiles.isPending && <Skeleton height={320} radius="lg" aria-label={t('common:loading')} />}
      {profiles.error && (
        <ProblemView
          problem={problemOf(profiles.error)}
          handlers={{ retry: () => void profiles.refetch() }}
        />
      )}
      {done && <ExportDone result={done} onAgain={() => setDone(null)} />}
      {profiles.data && !done && <Export profiles={profiles.data} wanted={wanted} onDone={setDone} />}
    </div>
  );
}

interface ExportProps {
  profiles: Profile[];
  /** Those that are chosen at first; undefined for all. */
  wanted: string[] | undefined;
  onDone: (result: ExportResult) => void;
}

function Export({ profiles, wanted, onDone }: ExportProps) {
  const { t } = useTranslation('exchange');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        profiles
          .filter((profile) => !profile.demo)
          .map(({ id }) => id)
          .filter(isWanted),
      ),
  );
  function isWanted(id: string): boolean {
    return wanted === undefined || wanted.includes(id);
  }
  if (profiles.every(({ demo }) => demo)) return <Text>{t('export.none')}</Text>;
  const there = new Set(profiles.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  return (
    <div className="ps-export">
      <ExportPicker profiles={profiles} chosen={there} change={setChosen} />
      <ExportForm profileIds={[...there]} onDone={onDone} />
    </div>
  );
}
