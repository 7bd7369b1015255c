import { Skeleton, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { CheckCard } from './check-card.tsx';
import { SheetDocument } from './sheet-document.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { SheetNotes } from './sheet-notes.tsx';
import { sheetQuery } from './sheet-queries.ts';
import { SheetSteps } from './sheet-steps.tsx';
import { UseCard } from './use-card.tsx';

interface ViewProps {
  summary: SheetSummary;
  profile: Profile;
}

/** One sheet for one profile: what is copied, whether it would work, how to get there, and what to mind. */
export function SheetView({ summary, profile }: ViewProps) {
  const { t } = useTranslation(['connectors', 'common']);
  const sheet = useQuery(sheetQuery(profile, summary.id));
  const { name, vendor, documentation, access } = summary;
  const kinds = access.map((kind) => t(`access.${kind}`)).join(` ${t('sheet.or')} `);
  const fits = access.includes(profile.access.kind);
  return (
    <article className="ps-sheet" aria-label={name}>
      <header className="ps-sheet-head">
        <Title order={2}>{name}</Title>
        <Text c="dimmed">{t('sheet.takes', { kinds })}</Text>
        <a href={documentation} target="_blank" rel="noreferrer" className="ps-outside">
          {t('sheet.documentation', { vendor: vendorName(summary) })}
          <IconExternalLink size={14} aria-hidden />
        </a>
      </header>
      <div className="ps-sheet-main">
        {sheet.isPending && <Skeleton height={280} radius="lg" aria-label={t('common:loading')} />}
        {sheet.error && (
          <ProblemView problem={problemOf(sheet.error)} handlers={{ retry: () => void sheet.refetch() }} />
        )}
        {sheet.data?.form === 'form' && <SheetFields sheet={sheet.data} profile={profile} fits={fits} />}
        {sheet.data?.form === 'document' && <SheetDocument sheet={sheet.data} />}
        {sheet.data && <SheetSteps groups={sheet.data.steps} />}
        {sheet.data && <SheetNotes notes={sheet.data.notes} own={vendor === 'Generic'} />}
      </div>
      <div className="ps-sheet-side">
        <CheckCard summary={summary} profile={profile} />
        <UseCard profile={profile} connectorId={summary.id} name={name} />
      </div>
    </article>
  );
}

/** Forms of no vendor are documented by Akeneo. */
function vendorName({ vendor, documentation }: SheetSummary): string {
  return vendor === 'Generic' ? new URL(documentation).hostname : vendor;
}
