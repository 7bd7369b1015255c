import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import type { VerificationOutcome } from '../../preload/contract/verification.ts';
import { WhyHere } from '../diagnosis/why-here.tsx';
import { WhyContext } from '../ui/why.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';

interface TestFrameProps {
  lead: string;
  /** The step before this one. */
  before: 'credentials' | 'scopes';
  outcome: VerificationOutcome | undefined;
  children: ReactNode;
}

/** There is no profile yet that could be diagnosed: causes and remedies are told in place. */
const whyHere = (problem: Problem) => <WhyHere problem={problem} />;

/** The frame of the test: one goes on only with an access that works, with or without a limit. */
export function TestFrame({ lead, before, outcome, children }: TestFrameProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  const goTo = useDraft((state) => state.goTo);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined)
      content.current?.querySelector('.ps-problem')?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const connected = outcome === 'works' || outcome === 'limited';
  return (
    <StepFrame
      heading={t('test.heading')}
      lead={lead}
      back={
        <Button variant="default" onClick={() => goTo(before)}>
          {t('common:back')}
        </Button>
      }
      next={
        <Button disabled={!connected} onClick={() => goTo('name')}>
          {t('common:continue')}
        </Button>
      }
    >
      <div className="ps-test" ref={content}>
        <WhyContext value={whyHere}>{children}</WhyContext>
      </div>
    </StepFrame>
  );
}
