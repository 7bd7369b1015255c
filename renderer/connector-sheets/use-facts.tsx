import { Button, Group, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectorUse, Profile } from '../../preload/contract/profile.ts';
import { mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { UseDialog } from './use-dialog.tsx';
import { dayInWords, daysLeft } from './uses.ts';

interface FactsProps {
  profile: Profile;
  use: ConnectorUse;
}

/** What is noted of one use, the reminder among it, and the way to change it. */
export function UseFacts({ profile, use }: FactsProps) {
  const { t, i18n } = useTranslation('connectors');
  const ask = useMend((state) => state.ask);
  const [editing, setEditing] = useState(false);
  const { name, since, notes, rotateBy } = use;
  const left = rotateBy === null ? null : daysLeft(rotateBy, new Date());
  const day = (text: string) => dayInWords(text, i18n.language);
  return (
    <div className="ps-use">
      <Text c="dimmed">{t('uses.since', { date: day(since) })}</Text>
      {rotateBy !== null && left !== null && (
        <Text className="ps-use-rotation" data-due={left <= 0}>
          <IconClock size={14} aria-hidden />
          {left === 0
            ? t('uses.dueToday')
            : t(left < 0 ? 'uses.due' : 'uses.rotateBy', { date: day(rotateBy) })}
        </Text>
      )}
      {notes && <Text className="ps-use-notes">{notes}</Text>}
      <Group gap="xs">
        {left !== null && left <= 0 && (
          <Button size="xs" onClick={() => ask(profile.id, mendOfSecrets(profile), { part: 'secret' })}>
            {t('uses.rotate')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={t('uses.edit', { connector: name })}
          onClick={() => setEditing(true)}
        >
          {t('uses.editShort')}
        </Button>
      </Group>
      {editing && <UseDialog profile={profile} fixed={use} use={use} onClose={() => setEditing(false)} />}
    </div>
  );
}
