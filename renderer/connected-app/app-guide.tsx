import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppFieldName } from './app-fields.tsx';
import { AppPicture } from './app-picture.tsx';
import { AppUrls } from './app-urls.tsx';
import { LoopbackCard } from './loopback-card.tsx';
import { RightsPicture } from './rights-picture.tsx';
import './app-guide.css';

const kinds = ['custom', 'store', 'foreign'] as const;
export type AppKind = (typeof kinds)[number];

/** Where an app is created and where its values stand, by whose app it is; the URLs to enter; the right permissions. */
export function AppGuide({ focused, host }: { focused: AppFieldName; host: string }) {
  const { t } = useTranslation(['app', 'common']);
  const [kind, setKind] = useState<AppKind>('custom');
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
      {kind === 'custom' && <AppUrls />}
      <Text c="dimmed">{t(`guide.${kind}.find`)}</Text>
      <Text className="ps-guide-field">
        <strong>{t(focused === 'callbackUrl' ? 'field.callbackUrl' : `common:field.${focused}`)}</strong>{' '}
        {t(`guide.field.${focused}`)}
      </Text>
      <div className="ps-guide-field">
        <Text mb={8}>{t(`guide.${kind}.rights`)}</Text>
        <RightsPicture rights={kind === 'custom' ? ['create', 'manage', 'open'] : ['manage', 'open']} />
      </div>
      {kind === 'custom' && <LoopbackCard />}
    </aside>
  );
}
