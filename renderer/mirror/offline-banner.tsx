import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useMirrorWords } from './use-mirror-words.ts';
import { useOrigin } from './use-origin.ts';
import './origin.css';

/** Above what is read from an offline copy: from when it is, and the way back. */
export function OfflineBanner({ profileId }: { profileId: string }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const { origin, copyAt } = useOrigin(profileId);
  const actions = useMirrorActions(profileId);
  if (origin !== 'mirror' || copyAt === null) return null;
  return (
    <div className="ps-offline-banner" role="note">
      <IconDeviceDesktop size={16} aria-hidden />
      <span>{t('origin.banner', { time: words.moment(copyAt) })}</span>
      <Link to="/profiles/$profileId/mirror" params={{ profileId }} preload={false}>
        {t('origin.open')}
      </Link>
      <Button
        size="compact-xs"
        variant="default"
        loading={actions.running === 'browse'}
        onClick={() => void actions.run({ kind: 'browse', origin: 'live' }).catch(() => null)}
      >
        {t('origin.toLive')}
      </Button>
    </div>
  );
}
