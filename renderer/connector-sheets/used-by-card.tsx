import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { Card } from '../ui/card.tsx';
import { sheetsQuery } from './sheet-queries.ts';
import { UseDialog } from './use-dialog.tsx';
import { UseFacts } from './use-facts.tsx';
import './connectors.css';

/** Which programs use a profile, those without a sheet of their own too. */
export function UsedByCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('connectors');
  const [adding, setAdding] = useState(false);
  const { usedBy = [], id: profileId } = profile;
  const sheets = useQuery({ ...sheetsQuery, enabled: usedBy.length > 0 }).data ?? [];
  return (
    <Card title={t('uses.title')}>
      {usedBy.length === 0 && <Text c="dimmed">{t('uses.none')}</Text>}
      {usedBy.map((use) => (
        <section key={use.connectorId} aria-label={use.name}>
          {sheets.some(({ id }) => id === use.connectorId) ? (
            <Link
              to="/profiles/$profileId/connectors"
              params={{ profileId }}
              search={{ sheet: use.connectorId }}
              className="ps-use-name"
              aria-label={t('uses.sheet', { connector: use.name })}
            >
              {use.name}
            </Link>
          ) : (
            <Text fw={600}>{use.name}</Text>
          )}
          <UseFacts profile={profile} use={use} />
        </section>
      ))}
      <Button size="xs" variant="default" w="fit-content" onClick={() => setAdding(true)}>
        {t('uses.add')}
      </Button>
      {adding && <UseDialog profile={profile} fixed={null} onClose={() => setAdding(false)} />}
    </Card>
  );
}
