import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActivityRates } from '../../preload/contract/activity.ts';
import { bridge, call } from '../app/pimscope.ts';
import { RateBars } from './rate-bars.tsx';
import './rates-chart.css';

const seconds = 300;
const pauseMs = 1000;

/** Calls a second and in flight beside what Akeneo allows, with answers 429; the same in a sentence. */
export function RatesChart({ profileId }: { profileId: string | null }) {
  const { t } = useTranslation('activity');
  const rates = useQuery({
    queryKey: ['rates', profileId],
    queryFn: ({ signal }) => call(bridge().activity.rates, { profileId, seconds }, signal),
    refetchInterval: pauseMs,
    gcTime: 0,
  });
  const { data } = rates;
  if (!data) return <div className="ps-rates" aria-busy="true" />;
  const { limits } = data;
  const minutes = seconds / 60;
  return (
    <section className="ps-rates" aria-label={t('chart.title', { minutes })}>
      <div className="ps-rates-text">
        <Text size="xs" fw={600}>
          {t('chart.title', { minutes })}
        </Text>
        <Text size="xs" className="ps-rates-now" data-full={data.inFlight >= limits.inFlight}>
          {t(profileId === null ? 'chart.runningAll' : 'chart.running', {
            count: data.inFlight,
            limit: limits.inFlight,
          })}
        </Text>
        <Text size="xs" c="dimmed">
          <Summary rates={data} />
        </Text>
      </div>
      <RateBars
        title={t('chart.perSecond')}
        allowed={t('chart.limitPerSecond', { limit: limits.perSecond })}
        limit={limits.perSecond}
        seconds={seconds}
        now={rates.dataUpdatedAt}
        points={data.seconds.map(({ at, calls, tooMany }) => ({ at, value: calls, tooMany }))}
      />
      <RateBars
        title={t('chart.inFlight')}
        allowed={t('chart.limitInFlight', { limit: limits.inFlight })}
        limit={limits.inFlight}
        seconds={seconds}
        now={rates.dataUpdatedAt}
        points={data.seconds.map(({ at, inFlight, tooMany }) => ({ at, value: inFlight, tooMany }))}
      />
    </section>
  );
}

function Summary({ rates }: { rates: ActivityRates }) {
  const { t } = useTranslation('activity');
  const count = rates.seconds.reduce((sum, { calls }) => sum + calls, 0);
  const tooMany = rates.seconds.reduce((sum, one) => sum + one.tooMany, 0);
  if (count === 0 && tooMany === 0) return t('chart.none');
  const perSecond = Math.max(0, ...rates.seconds.map(({ calls }) => calls));
  const inFlight = Math.max(0, ...rates.seconds.map((one) => one.inFlight));
  return `${t('chart.summary', { count, perSecond, inFlight })} ${t('chart.tooMany', { count: tooMany })}`;
}
