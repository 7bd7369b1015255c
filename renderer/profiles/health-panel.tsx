import { Button, CloseButton, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HealthItem } from '../../preload/contract/health.ts';
import { backgroundAttempt } from '../../preload/contract/names.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { hostOf } from '../ui/host-of.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { type HealthRun, useHealth } from './health-store.ts';
import { useHome } from './home-store.ts';
import './health-panel.css';

/** How many are named; the others are counted. */
const mostNamed = 5;

/** The check of several profiles: how far it is, what fails so far, who is needed; afterwards what came of it. */
export function HealthPanel({ profiles }: { profiles: Profile[] }) {
  const { t } = useTranslation(['home', 'common']);
  const { run, cancel, dismiss, start } = useHealth();
  const change = useHome((state) => state.change);
  if (!run) return null;
  const items = [...run.items.values()];
  const failing = items.filter(({ outcome }) => outcome === 'failed');
  const needing = items.filter(({ needs }) => needs !== null);
  const isRunning = run.status === 'running';
  const title = isRunning
    ? t(run.attemptId === backgroundAttempt ? 'health.background' : 'health.running')
    : t(`health.${run.status}`);
  return (
    <section className="ps-health" aria-label={t('health.panel')} data-status={run.status}>
      <div className="ps-health-head">
        <div className="ps-health-state" role="status">
          <Text component="span" fw={600}>
            {title}
          </Text>
          {run.status !== 'refused' && <Counts run={run} failing={failing.length} needing={needing.length} />}
        </div>
        {isRunning ? (
          <Button variant="default" size="xs" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        ) : (
          <>
            {failing.length > 0 && (
              <Button variant="default" size="xs" onClick={() => change({ text: '', health: ['failed'] })}>
                {t('health.showFailing')}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t('common:dismiss')} onClick={dismiss} />
          </>
        )}
      </div>
      {isRunning && (
        <Progress
          size="sm"
          value={run.total === 0 ? 0 : (100 * run.done) / run.total}
          aria-label={t('health.progress', { done: run.done, total: run.total })}
          transitionDuration={120}
        />
      )}
      {run.problem && (
        <ProblemView problem={run.problem} handlers={{ retry: () => start(profiles.map(({ id }) => id)) }} />
      )}
      <Named label={t('health.failingList')} items={failing} profiles={profiles} />
      <Named label={t('health.needingList')} items={needing} profiles={profiles} />
    </section>
  );
}

function Counts({ run, failing, needing }: { run: HealthRun; failing: number; needing: number }) {
  const { t } = useTranslation('home');
  const told = [
    t('health.done', { done: run.done, total: run.total }),
    ...(failing > 0 ? [t('health.failing', { count: failing })] : []),
    ...(needing > 0 ? [t('health.needing', { count: needing })] : []),
  ];
  return (
    <Text component="span" c="dimmed" className="ps-tabular">
      {told.join(' · ')}
    </Text>
  );
}

interface NamedProps {
  label: string;
  items: HealthItem[];
  profiles: Profile[];
}

function Named({ label, items, profiles }: NamedProps) {
  const { t } = useTranslation('home');
  const known = items.flatMap((item) => {
    const profile = profiles.find(({ id }) => id === item.profileId);
    return profile ? [{ item, profile }] : [];
  });
  if (known.length === 0) return null;
  return (
    <div className="ps-health-list">
      <Text component="span" c="dimmed" size="xs">
        {label}
      </Text>
      <ul aria-label={label}>
        {known.slice(0, mostNamed).map(({ item, profile }) => (
          <li key={profile.id} className="ps-edge" data-environment={profile.environment}>
            <Link to="/profiles/$profileId" params={{ profileId: profile.id }}>
              {profile.name}
            </Link>
            <Why item={item} profile={profile} />
          </li>
        ))}
        {known.length > mostNamed && <li>{t('health.more', { count: known.length - mostNamed })}</li>}
      </ul>
    </div>
  );
}

function Why({ item: { needs, problem }, profile }: { item: HealthItem; profile: Profile }) {
  const { t } = useTranslation('home');
  const params = { host: hostOf(profile.baseUrl) };
  const why = needs
    ? t(`health.need.${needs}`)
    : problem && problemTexts({ code: problem, params, retryable: false }).title;
  return (
    <Text component="span" c="dimmed" size="xs">
      {why}
    </Text>
  );
}
