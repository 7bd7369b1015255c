import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AkeneoPicture } from './akeneo-picture.tsx';
import type { ConnectionFields } from './draft.ts';
import { type VersionLine, versionLines } from './version-lines.ts';

/** Where the four values stand in Akeneo, per version, with the one being entered highlighted. */
export function CredentialsGuide({ focused, host }: { focused: keyof ConnectionFields; host: string }) {
  const { t } = useTranslation(['onboarding', 'common']);
  const [line, setLine] = useState<VersionLine>('v6');
  return (
    <aside className="ps-guide" aria-label={t('credentials.guide.title')}>
      <Title order={3}>{t('credentials.guide.title')}</Title>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('credentials.guide.version')}
        value={line}
        onChange={setLine}
        data={versionLines.map((value) => ({ value, label: t(`credentials.guide.versions.${value}`) }))}
      />
      <AkeneoPicture focused={focused} line={line} host={host} />
      <Text>
        <strong>{t(`credentials.guide.path.${line}`)}</strong>
      </Text>
      <Text c="dimmed">{t(`credentials.guide.open.${line}`)}</Text>
      <Text className="ps-guide-field">
        <strong>{t(`common:field.${focused}`)}</strong> <FieldText focused={focused} line={line} />
      </Text>
    </aside>
  );
}

function FieldText({ focused, line }: { focused: keyof ConnectionFields; line: VersionLine }) {
  const { t } = useTranslation(['onboarding', 'common']);
  if (line === 'v2' && focused === 'username') return t('credentials.guide.field.usernameV2');
  if (line === 'v2' && focused === 'password') return t('credentials.guide.field.passwordV2');
  return t(`credentials.guide.field.${focused}`);
}
