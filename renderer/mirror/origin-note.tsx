import { IconDeviceDesktop, IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import { exactTime, timeOfDay } from '../ui/moment.ts';
import { useMirrorWords } from './use-mirror-words.ts';
import './origin.css';

interface OriginNoteProps {
  origin: CatalogOrigin;
  /** When it was read, or from when the copy is; null where that is not known. */
  readAt: string | null;
}

/** Where what is on the screen comes from, and from when it is. */
export function OriginNote({ origin, readAt }: OriginNoteProps) {
  const { t, i18n } = useTranslation('mirror');
  const words = useMirrorWords();
  const Icon = origin === 'mirror' ? IconDeviceDesktop : IconPointFilled;
  const text =
    readAt === null
      ? t(`origin.${origin}`)
      : origin === 'mirror'
        ? t('origin.mirrorAt', { time: words.moment(readAt) })
        : t('origin.liveAt', { time: timeOfDay(readAt, i18n.language) });
  return (
    <span
      className="ps-origin-note"
      data-origin={origin}
      title={readAt === null ? undefined : exactTime(readAt, i18n.language)}
    >
      <Icon size={14} aria-hidden />
      {text}
    </span>
  );
}
