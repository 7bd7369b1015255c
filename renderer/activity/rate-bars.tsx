import { useTranslation } from 'react-i18next';

interface RateBarsProps {
  title: string;
  /** The limit in a sentence. */
  allowed: string;
  limit: number;
  /** How many seconds are shown. */
  seconds: number;
  /** Milliseconds since 1970; the right end. */
  now: number;
  points: { at: string; value: number; tooMany: number }[];
}

const height = 40;

/** One bar a second, with the limit as a line where it comes into sight. The sentence beside the chart says the same. */
export function RateBars({ title, allowed, limit, seconds, now, points }: RateBarsProps) {
  const { t } = useTranslation('activity');
  const peak = Math.max(0, ...points.map(({ value }) => value));
  // A limit far above what goes on would press the bars flat.
  const top = peak * 4 < limit ? Math.max(peak * 1.25, 5) : Math.max(peak, limit) * 1.15;
  const y = (value: number) => height - (value / top) * height;
  const x = (at: string) => seconds - (now - Date.parse(at)) / 1000;
  const shown = points.filter(({ at }) => x(at) >= 0);
  return (
    <figure className="ps-bars">
      <figcaption>
        <strong>{title}</strong> <span>{allowed}</span>
      </figcaption>
      <svg viewBox={`0 0 ${seconds} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {limit <= top && <line className="ps-bars-limit" x1="0" x2={seconds} y1={y(limit)} y2={y(limit)} />}
        {shown.map(({ at, value }) => (
          <rect
            key={at}
            className="ps-bars-value"
            x={x(at)}
            y={y(value)}
            width="1.4"
            height={height - y(value)}
          />
        ))}
        {shown.map(({ at, tooMany }) =>
          tooMany > 0 ? (
            <rect key={at} className="ps-bars-many" x={x(at) - 0.4} y="0" width="2.2" height="6" />
          ) : null,
        )}
      </svg>
      <div className="ps-bars-axis" aria-hidden>
        <span>{t('chart.ago', { minutes: seconds / 60 })}</span>
        <span>{t('chart.now')}</span>
      </div>
    </figure>
  );
}
