import { Button, Radio, Text } from '@mantine/core';
import { IconAlertTriangle, IconApps, IconPlugConnected } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { discardTested } from './discard-draft.ts';
import { type AccessKind, useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import './access-step.css';

/** Step 2: the two kinds of access and what each is for. */
export function AccessStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const { kind, inspection, change, goTo } = useDraft();
  const offered = inspection?.offers.connectedApps ?? null;
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
        <Radio.Group
          value={kind}
          aria-label={t('access.heading')}
          onChange={(chosen) => {
            discardTested();
            change({ kind: chosen === 'app' ? 'app' : 'connection', verification: null });
          }}
        >
          <div className="ps-kinds">
            <Kind kind="connection" />
            <Kind kind="app" offered={offered} />
          </div>
        </Radio.Group>
        <div className="ps-kind-note" role="status">
          {kind === 'app' && offered !== true && (
            <div className="ps-note" data-tone="warning">
              <IconAlertTriangle size={18} aria-hidden />
              <Text>{t(offered === false ? 'access.app.notOffered' : 'access.app.unknown')}</Text>
            </div>
          )}
        </div>
      </StepFrame>
    </form>
  );
}

function Kind({ kind, offered }: { kind: AccessKind; offered?: boolean | null }) {
  const { t } = useTranslation(['onboarding', 'common']);
  const name = useId();
  const description = useId();
  const Icon = kind === 'connection' ? IconPlugConnected : IconApps;
  return (
    <Radio.Card value={kind} className="ps-kind" aria-labelledby={name} aria-describedby={description}>
      <span className="ps-kind-head">
        <Icon size={22} stroke={1.6} aria-hidden />
        <Text component="span" fw={600} id={name}>
          {t(`access.${kind}.title`)}
        </Text>
        {offered === false && <span className="ps-tag">{t('access.app.notOfferedTag')}</span>}
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
