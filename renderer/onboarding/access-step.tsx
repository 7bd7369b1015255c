import { Button, Radio, Text } from '@mantine/core';
import { IconApps, IconPlugConnected } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import './access-step.css';

/** Step 2: the two kinds of access and what each is for. */
export function AccessStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const goTo = useDraft((state) => state.goTo);
  return (
    <form
      className="ps-step-form"
      onSubmit={(event) => {
        event.preventDefault();
        goTo('credentials');
      }}
    >
      <StepFrame
        heading={t('access.heading')}
        lead={t('access.lead')}
        back={
          <Button variant="default" onClick={() => goTo('address')}>
            {t('common:back')}
          </Button>
        }
        next={
          <Button type="submit" data-autofocus>
            {t('common:continue')}
          </Button>
        }
      >
        <Radio.Group value="connection" aria-label={t('access.heading')}>
          <div className="ps-kinds">
            <Kind kind="connection" />
            <Kind kind="app" />
          </div>
        </Radio.Group>
      </StepFrame>
    </form>
  );
}

function Kind({ kind }: { kind: 'connection' | 'app' }) {
  const { t } = useTranslation(['onboarding', 'common']);
  const name = useId();
  const description = useId();
  const Icon = kind === 'connection' ? IconPlugConnected : IconApps;
  return (
    <Radio.Card
      value={kind}
      disabled={kind === 'app'}
      className="ps-kind"
      aria-labelledby={name}
      aria-describedby={description}
    >
      <span className="ps-kind-head">
        <Icon size={22} stroke={1.6} aria-hidden />
        <Text component="span" fw={600} id={name}>
          {t(`access.${kind}.title`)}
        </Text>
        {kind === 'app' && <span className="ps-tag">{t('access.app.later')}</span>}
        <Radio.Indicator />
      </span>
      <span id={description} className="ps-kind-text">
        <Text component="span">{t(`access.${kind}.text`)}</Text>
        <Text component="span" c="dimmed">
          {t(`access.${kind}.rights`)}
        </Text>
      </span>
    </Radio.Card>
  );
}
