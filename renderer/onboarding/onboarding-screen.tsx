import { Button, Stepper } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { AccessStep } from './access-step.tsx';
import { ActivationQuestion } from './activation-question.tsx';
import { AddressStep } from './address-step.tsx';
import { CredentialsStep } from './credentials-step.tsx';
import { discardDraft } from './discard-draft.ts';
import { type Step, stepsOf, useDraft } from './draft.ts';
import { NameStep } from './name-step.tsx';
import { ScopesStep } from './scopes-step.tsx';
import { TestStep } from './test-step.tsx';
import './onboarding.css';

const screens: Record<Step, () => React.JSX.Element> = {
  address: AddressStep,
  access: AccessStep,
  credentials: CredentialsStep,
  scopes: ScopesStep,
  test: TestStep,
  name: NameStep,
};

/** The steps from an address to a saved profile. Can be left and continued: the draft stays. */
export function OnboardingScreen() {
  const { t } = useTranslation(['onboarding', 'common']);
  const navigate = useNavigate();
  const { step, open, demo, kind, goTo } = useDraft();
  const steps = stepsOf(kind);
  const Current = screens[step];
  const leave = () => {
    discardDraft();
    void navigate({ to: '/' });
  };
  const title = demo ? t('demoTitle') : t('title');
  return (
    <div className="ps-screen ps-onboarding">
      <div className="ps-screen-head">
        <ScreenTitle windowTitle={title}>{title}</ScreenTitle>
        {open && (
          <Button variant="subtle" color="gray" size="xs" onClick={leave}>
            {t('discard')}
          </Button>
        )}
      </div>
      <Stepper
        className="ps-stepper"
        data-steps={steps.length}
        active={steps.indexOf(step)}
        size="xs"
        iconSize={26}
        wrap={false}
        allowNextStepsSelect={false}
        aria-label={t('stepsLabel')}
        role="group"
        onStepClick={(index) => {
          const chosen = steps[index];
          if (chosen) goTo(chosen);
        }}
      >
        {steps.map((each) => (
          <Stepper.Step
            key={each}
            label={t(`step.${each}`)}
            {...(each === step ? { 'aria-current': 'step' as const } : {})}
          />
        ))}
      </Stepper>
      <div className="ps-step" data-step={step}>
        <Current key={step} />
      </div>
      <ActivationQuestion />
    </div>
  );
}
