import { Skeleton, Text } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import type { ReadItem } from '../../preload/contract/read-item.ts';
import { problemOf } from '../app/problem-error.ts';
import { currenciesQuery, localesQuery } from '../catalog/catalog-queries.ts';
import { Card } from '../ui/card.tsx';
import { RawItems, understoodItems } from '../ui/raw-items.tsx';
import { Codes } from './channels-card.tsx';
import { ReadProblem } from './read-problem.tsx';

/** The locales and currencies that are active in the PIM. */
export function LanguagesCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profile');
  return (
    <Card title={t('languages.title')}>
      <ActiveCodes
        title={t('languages.locales')}
        profile={profile}
        list={useQuery(localesQuery(profile.id))}
      />
      <ActiveCodes
        title={t('languages.currencies')}
        profile={profile}
        list={useQuery(currenciesQuery(profile.id))}
      />
    </Card>
  );
}

interface ActiveCodesProps {
  title: string;
  profile: Profile;
  list: UseQueryResult<{ items: ReadItem<{ code: string; enabled: boolean }>[] }>;
}

function ActiveCodes({ title, profile, list }: ActiveCodesProps) {
  const { t } = useTranslation('profile');
  const active = understoodItems(list.data?.items ?? []).filter(({ enabled }) => enabled);
  return (
    <div className="ps-active-codes">
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {list.isPending && <Skeleton height={22} />}
      {list.error && (
        <ReadProblem
          compact
          profile={profile}
          problem={problemOf(list.error)}
          retry={() => void list.refetch()}
        />
      )}
      {list.data && active.length === 0 && <Text>{t('languages.none')}</Text>}
      <Codes codes={active.map(({ code }) => code)} limit={12} />
      {list.data && <RawItems items={list.data.items} />}
    </div>
  );
}
