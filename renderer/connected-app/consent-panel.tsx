import { Button, Group, Loader, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentStage, ConsentWay } from '../../preload/contract/consent.ts';
import { consentWays } from '../../preload/contract/names.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ConsentAddress } from './consent-address.tsx';
import { PasteCallback } from './paste-callback.tsx';
import { useRemaining } from './use-remaining.ts';
import './consent-panel.css';

interface ConsentPanelProps {
  attemptId: string;
  stage: ConsentStage;
  loopback: boolean;
  onCancel: () => void;
  /** What helps at the PIM's page, for example with whom to log in. */
  aside?: ReactNode;
}

/** A consent that is being waited for: where it stands, how long still, and every way on. */
export function ConsentPanel({ stage, ...rest }: ConsentPanelProps) {
  const { t } = useTranslation(['app', 'common']);
  if (stage.kind !== 'waiting') {
    return (
      <section className="ps-consent" aria-label={t('consent.title')}>
        <div className="ps-consent-head" role="status">
          <Loader size={16} aria-hidden />
          <Text fw={600}>{t('consent.exchanging')}</Text>
        </div>
      </section>
    );
  }
  return <Waiting stage={stage} {...rest} />;
}

type WaitingStage = Extract<ConsentStage, { kind: 'waiting' }>;

function Waiting(props: Omit<ConsentPanelProps, 'stage'> & { stage: WaitingStage }) {
  const { attemptId, stage, loopback, onCancel, aside } = props;
  const { t } = useTranslation(['app', 'common']);
  const remaining = useRemaining(stage.endsAt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { way, page } = stage;
  const ask = (asked: Promise<unknown>) => {
    setProblem(null);
    asked.catch((error: unknown) => setProblem(problemOf(error)));
  };
  const choose = (next: ConsentWay) => ask(call(bridge().consent.choose, { attemptId, way: next }));
  const show = () => ask(call(bridge().consent.show, { attemptId }));
  return (
    <section className="ps-consent" aria-label={t('consent.title')} data-way={way}>
      <div className="ps-consent-head">
        <Loader size={16} aria-hidden />
        <Text fw={600} role="status">
          {t(`consent.waiting.${way}`)}
        </Text>
        <Text c="dimmed" role="timer" className="ps-consent-time">
          {t('consent.left', { time: remaining })}
        </Text>
      </div>
      <Text c="dimmed">{t(`consent.hint.${way}`)}</Text>
      {way === 'window' && page && (
        <div className="ps-consent-page" data-secure={page.secure}>
          {page.secure ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
          <span>{t(page.secure ? 'consent.at' : 'consent.atInsecure', { host: hostOf(page.origin) })}</span>
        </div>
      )}
      {aside}
      {way !== 'window' && <ConsentAddress url={stage.authorizeUrl} />}
      {way === 'paste' && <PasteCallback attemptId={attemptId} />}
      {problem && <ProblemView problem={problem} tone="warning" />}
      <Group gap="xs">
        <Button size="xs" variant={way === 'paste' ? 'filled' : 'default'} onClick={show}>
          {t(`consent.show.${way}`)}
        </Button>
        {consentWays
          .filter((other) => other !== way && (other !== 'browser' || loopback))
          .map((other) => (
            <Button key={other} size="xs" variant="default" onClick={() => choose(other)}>
              {t(`consent.instead.${other}`)}
            </Button>
          ))}
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </section>
  );
}
