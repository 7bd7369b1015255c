import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useMirrorWords } from './use-mirror-words.ts';
import { useOrigin } from './use-origin.ts';
import './origin.css';

/** What a copy on this computer helps against: the PIM can't be reached or does not answer, or can't do it at all. */
const helpedBy: ReadonlySet<ProblemCode> = new Set([
  'host-not-found',
  'host-unreachable',
  'connection-refused',
  'connection-cut',
  'timed-out',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-other-host',
  'tls-failed',
  'proxy-failed',
  'proxy-authentication',
  'maintenance',
  'gateway-failed',
  'blocked',
  'rate-limited',
  'server-error',
  'computer-offline',
  'only-offline',
]);

/** Below a problem that an offline copy helps against, where there is one and it is not shown yet. */
export function OfferCopy({ profileId, problem }: { profileId: string; problem: Problem }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const navigate = useNavigate();
  const isInCatalog = useLocation({ select: ({ pathname }) => pathname.split('/')[3] === 'catalog' });
  const { origin, copyAt } = useOrigin(profileId);
  const actions = useMirrorActions(profileId);
  if (copyAt === null || origin === 'mirror' || !helpedBy.has(problem.code)) return null;
  const show = () =>
    void actions.run({ kind: 'browse', origin: 'mirror' }).then(
      () =>
        isInCatalog ? undefined : navigate({ to: '/profiles/$profileId/catalog', params: { profileId } }),
      () => null,
    );
  return (
    <div className="ps-offer-copy">
      <span>{t('origin.offered', { time: words.moment(copyAt) })}</span>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDeviceDesktop size={15} aria-hidden />}
        loading={actions.running === 'browse'}
        onClick={show}
      >
        {t('origin.show')}
      </Button>
    </div>
  );
}
