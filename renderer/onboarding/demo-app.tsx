import { Button, Text } from '@mantine/core';
import { IconCheck, IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DemoPimAccess } from '../../preload/contract/application.ts';
import type { AppFields } from '../connected-app/app-fields.tsx';

interface DemoAppProps {
  demo: DemoPimAccess;
  fields: AppFields;
  onFill: (fields: AppFields) => void;
}

/** The demo PIM's app with its values at hand, and who logs in to give consent. */
export function DemoApp({ demo, fields, onFill }: DemoAppProps) {
  const { t } = useTranslation(['app', 'common']);
  const { app, user } = demo;
  const filled = fields.clientId === app.clientId && fields.clientSecret === app.clientSecret;
  return (
    <section className="ps-demo-card" aria-label={t('credentials.demo.title')}>
      <div className="ps-demo-head">
        <IconFlask size={18} aria-hidden />
        <Text fw={600}>{t('credentials.demo.title')}</Text>
        <Button
          size="xs"
          variant={filled ? 'default' : 'light'}
          leftSection={filled ? <IconCheck size={14} aria-hidden /> : undefined}
          onClick={() => onFill({ ...app })}
        >
          {t(filled ? 'credentials.demo.filled' : 'credentials.demo.fill')}
        </Button>
      </div>
      <dl>
        <div>
          <dt>{t('common:field.clientId')}</dt>
          <dd>
            <code title={app.clientId}>{app.clientId}</code>
          </dd>
        </div>
        <div>
          <dt>{t('field.callbackUrl')}</dt>
          <dd>
            <code title={app.callbackUrl}>{app.callbackUrl}</code>
          </dd>
        </div>
      </dl>
      <Text size="xs" c="dimmed">
        {t('credentials.demo.text', user)}
      </Text>
    </section>
  );
}
