import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime, relativeTime } from './moment.ts';

/** A time as `3 hours ago`, kept current; the exact one on hover and for screen readers in `datetime`. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={exactTime(at, i18n.language)}>
      <time dateTime={at}>{relativeTime(at, Math.max(now, Date.parse(at) || 0), i18n.language)}</time>
    </Tooltip>
  );
}
