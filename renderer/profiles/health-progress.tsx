import { Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHealth } from './health-store.ts';

/** That profiles are being checked, on every screen; the details stand on home. */
export function HealthProgress() {
  const { t } = useTranslation('home');
  const run = useHealth((state) => state.run);
  if (run?.status !== 'running') return null;
  const told = t('health.progress', { done: run.done, total: run.total });
  return (
    <Link to="/" className="ps-running-mark">
      <span>{told}</span>
      <Progress size="xs" value={run.total === 0 ? 0 : (100 * run.done) / run.total} aria-label={told} />
    </Link>
  );
}
