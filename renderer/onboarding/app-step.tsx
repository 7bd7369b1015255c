import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppFieldName,
  type AppFields,
  AppFieldsForm,
  appFieldNames,
  isMissing,
} from '../connected-app/app-fields.tsx';
import { AppGuide } from '../connected-app/app-guide.tsx';
import { loopbackQuery } from '../connected-app/loopback-queries.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { hostOf } from '../ui/host-of.ts';
import { DemoApp } from './demo-app.tsx';
import { discardTested } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import './credentials-step.css';

/** Step 3 for a connected app: its three values, beside a drawing of where they stand in Akeneo. */
export function AppStep() {
  const { t } = useTranslation(['app', 'common']);
  const { app, demo, inspection, address, change, goTo } = useDraft();
  const [tried, setTried] = useState(false);
  const [focused, setFocused] = useState<AppFieldName>('clientId');
  const ownCallback = useQuery(loopbackQuery).data?.callbackUrl;
  const host = hostOf(inspection?.baseUrl ?? address);

  useEffect(() => {
    // Pimscope's own callback stands there until another is typed, and follows its port.
    const { app: entered, ownCallback: before } = useDraft.getState();
    if (!ownCallback || before === ownCallback) return;
    const untouched = entered.callbackUrl === '' || entered.callbackUrl === before;
    change({ ownCallback, ...(untouched ? { app: { ...entered, callbackUrl: ownCallback } } : {}) });
  }, [ownCallback, change]);

  const enter = (fields: AppFields) => {
    discardTested();
    change({ app: fields, verification: null });
  };

  return (
    <form
      className="ps-step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstError(event.currentTarget, () => setTried(true));
        if (appFieldNames.every((field) => !isMissing(app, field, false))) goTo('scopes');
      }}
    >
      <StepFrame
        heading={t('credentials.heading')}
        lead={t('credentials.lead')}
        back={
          <Button variant="default" onClick={() => goTo('access')}>
            {t('common:back')}
          </Button>
        }
        next={<Button type="submit">{t('common:continue')}</Button>}
      >
        <div className="ps-credentials">
          <div className="ps-credentials-form">
            {demo && <DemoApp demo={demo} fields={app} onFill={enter} />}
            <AppFieldsForm
              fields={app}
              onChange={enter}
              showMissing={tried}
              onFocus={setFocused}
              onUseConnection={() => change({ kind: 'connection', verification: null })}
            />
            <Text size="xs" c="dimmed" mt={8}>
              {t('credentials.note', { host })}
            </Text>
          </div>
          <AppGuide focused={focused} host={host} />
        </div>
      </StepFrame>
    </form>
  );
}
