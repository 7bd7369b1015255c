import { Button, Text } from '@mantine/core';
import { IconCheck, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoPimAccess } from '../../preload/contract/application.ts';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { hostOf } from '../ui/host-of.ts';
import { AskPassword } from './ask-password.tsx';
import { ConnectionFieldsForm, fieldNames } from './connection-fields.tsx';
import { CredentialsGuide } from './credentials-guide.tsx';
import { discardTested } from './discard-draft.ts';
import { type ConnectionFields, useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import './credentials-step.css';

/** Step 3 for a connection: its four values, beside a drawing of where they stand in Akeneo. */
export function ConnectionStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const { credentials, askPassword, demo, inspection, address, change, goTo } = useDraft();
  const [tried, setTried] = useState(false);
  const [focused, setFocused] = useState<keyof ConnectionFields>('clientId');
  const complete = fieldNames.every((field) => credentials[field].trim() !== '');

  const enter = (fields: ConnectionFields) => {
    discardTested();
    change({ credentials: fields, verification: null });
  };

  return (
    <form
      className="ps-step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstError(event.currentTarget, () => setTried(true));
        if (complete) goTo('test');
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
            {demo && <DemoConnection demo={demo} credentials={credentials} onFill={enter} />}
            <ConnectionFieldsForm
              fields={credentials}
              onChange={enter}
              showMissing={tried}
              onFocus={setFocused}
              onUseApp={() => change({ kind: 'app', verification: null })}
            />
            <AskPassword
              checked={askPassword}
              onChange={(next) => {
                discardTested();
                change({ askPassword: next, verification: null });
              }}
            />
            <Text size="xs" c="dimmed" mt={8}>
              {t('credentials.secretNote', { host: hostOf(inspection?.baseUrl ?? address) })}
            </Text>
          </div>
          <CredentialsGuide focused={focused} host={hostOf(inspection?.baseUrl ?? address)} />
        </div>
      </StepFrame>
    </form>
  );
}

interface DemoConnectionProps {
  demo: DemoPimAccess;
  credentials: ConnectionFields;
  onFill: (fields: ConnectionFields) => void;
}

function DemoConnection({ demo, credentials, onFill }: DemoConnectionProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  const { clientId, secret, username, password } = demo.connection;
  const values = { clientId, clientSecret: secret, username, password };
  const filled = fieldNames.every((field) => credentials[field] === values[field]);
  return (
    <section className="ps-demo-card" aria-label={t('credentials.demo.title')}>
      <div className="ps-demo-head">
        <IconFlask size={18} aria-hidden />
        <Text fw={600}>{t('credentials.demo.title')}</Text>
        <Button
          size="xs"
          variant={filled ? 'default' : 'light'}
          leftSection={filled ? <IconCheck size={14} aria-hidden /> : undefined}
          onClick={() => onFill(values)}
        >
          {t(filled ? 'credentials.demo.filled' : 'credentials.demo.fill')}
        </Button>
      </div>
      <dl>
        {fieldNames.map((field) => (
          <div key={field}>
            <dt>{t(`common:field.${field}`)}</dt>
            <dd>
              <code title={values[field]}>{values[field]}</code>
            </dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed">
        {t('credentials.demo.text')}
      </Text>
    </section>
  );
}
