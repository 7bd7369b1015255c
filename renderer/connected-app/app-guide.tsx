import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppFieldName } from './app-fields.tsx';
import { AppPicture } from './app-picture.tsx';
import { LoopbackCard } from './loopback-card.tsx';

const kinds = ['custom', 'store', 'foreign'] as const;
export type AppKind = (typeof kinds)[number];

/** Where an app is created and where its values stand, by whose app it is; the right permissions; the URLs to enter. */
export function AppGuide({ focused, host }: { focused: AppFieldName; host: string }) {
  const { t } = useTranslation(['app', 'common']);
  const [kind, setKind] = useState<AppKind>('custom');
  const rights = kind === 'custom' ? (['create', 'manage', 'open'] as const) : (['manage', 'open'] as const);
  return (
    <aside className="ps-guide" aria-label={t('guide.title')}>
      <Title order={3}>{t('guide.title')}</Title>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('kind.label')}
        value={kind}
        onChange={setKind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <AppPicture kind={kind} focused={focused} host={host} />
      <Text>
        <strong>{t(`guide.${kind}.path`)}</strong>
      </Text>
      <Text c="dimmed">{t(`guide.${kind}.create`)}</Text>
      <Text c="dimmed">{t(`guide.${kind}.find`)}</Text>
      <Text className="ps-guide-field">
        <strong>{t(focused === 'callbackUrl' ? 'field.callbackUrl' : `common:field.${focused}`)}</strong>{' '}
        {t(`guide.field.${focused}`)}
      </Text>
      {kind === 'custom' && <LoopbackCard />}
      <div className="ps-guide-field">
        <Text>{t(`guide.${kind}.rights`)}</Text>
        <ul className="ps-guide-rights">
          {rights.map((right) => (
            <li key={right}>{t(`guide.right.${right}`)}</li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
