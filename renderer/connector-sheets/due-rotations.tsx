import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import './connectors.css';

/** From how many days before on a rotation is shown. */
const withinDays = 14;

/** On home: the secrets that are to be rotated now or soon, the most urgent first; nothing where there are none. */
export function DueRotations() {
  const { t } = useTranslation('connectors');
  const uses =
    useQuery(profilesQuery).data?.flatMap(({ id, usedBy }) => (usedBy ? [[id, usedBy]] : [])) ?? [];
  const due = useQuery({
    queryKey: ['due-rotations', uses],
    queryFn: ({ signal }) => call(bridge().connectorSheets.dueRotations, { withinDays }, signal),
    enabled: uses.length > 0,
  });
  if (uses.length === 0 || !due.data || due.data.length === 0) return null;
  return (
    <section className="ps-note ps-rotations" data-tone="warning" aria-labelledby="due-rotations">
      <IconClock size={18} aria-hidden />
      <div>
        <Text fw={600} id="due-rotations">
          {t('rotations.title', { count: due.data.length })}
        </Text>
        <ul>
          {due.data.map(({ profileId, profileName, connectorId, connectorName, daysLeft }) => (
            <li key={`${profileId} ${connectorId}`}>
              <Link
                to="/profiles/$profileId/connectors"
                params={{ profileId }}
                search={{ sheet: connectorId }}
              >
                {t('rotations.line', { connector: connectorName, profile: profileName })}
              </Link>{' '}
              <Text component="span" c="dimmed">
                {inWords(daysLeft)}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );

  function inWords(days: number): string {
    if (days === 0) return t('rotations.today');
    return days < 0 ? t('rotations.overdue', { count: -days }) : t('rotations.inDays', { count: days });
  }
}
