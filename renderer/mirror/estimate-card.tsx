import { Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MirrorEstimate } from '../../preload/contract/mirror.ts';
import { Figure, Figures } from './figures.tsx';
import { useMirrorWords } from './use-mirror-words.ts';

interface EstimateProps {
  /** Undefined while it is not known. */
  estimate: MirrorEstimate | undefined;
  limitBytes: number | null;
  /** Whether another one is on its way. */
  isOld: boolean;
}

/** Whether a mirror has room where it will be kept; a tenth is left for what the estimate does not see. */
export function hasRoom({ bytes, freeBytes }: Pick<MirrorEstimate, 'bytes' | 'freeBytes'>): boolean {
  return bytes * 1.1 <= freeBytes;
}

/** What a mirror will take: disk by parts, time and calls, and whether it fits. */
export function Estimate({ estimate, limitBytes, isOld }: EstimateProps) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  if (!estimate)
    return (
      <div role="status" aria-label={t('estimate.reading')} className="ps-mirror-estimate">
        <Text c="dimmed">{t('estimate.reading')}</Text>
        <Skeleton height={52} />
        <Skeleton height={10} />
        <Skeleton height={44} />
      </div>
    );
  return (
    <div className="ps-mirror-estimate" data-old={isOld} aria-busy={isOld}>
      <Figures>
        <Figure name={t('estimate.disk')} large>
          {words.bytes(estimate.bytes)}
        </Figure>
        <Figure name={t('estimate.time')} large>
          {t('estimate.timeAbout', { length: words.length(estimate.seconds) })}
        </Figure>
        <Figure name={t('estimate.calls')} large>
          {words.number(estimate.calls)}
        </Figure>
      </Figures>
      <Parts estimate={estimate} />
      <Figures>
        <Figure name={t('estimate.products')}>{words.number(estimate.products)}</Figure>
        <Figure name={t('estimate.models')}>{words.number(estimate.models)}</Figure>
      </Figures>
      <Verdict estimate={estimate} limitBytes={limitBytes} />
    </div>
  );
}

/** The parts beside each other by their size, with their names below. */
function Parts({ estimate }: { estimate: MirrorEstimate }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const parts = estimate.parts.filter(({ bytes }) => bytes > 0);
  const all = Math.max(
    1,
    parts.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  return (
    <div className="ps-mirror-parts">
      <div className="ps-mirror-parts-bar" aria-hidden>
        {parts.map(({ part, bytes }) => (
          <span key={part} data-part={part} style={{ flexGrow: bytes / all }} />
        ))}
      </div>
      <ul aria-label={t('estimate.partsLabel')}>
        {parts.map(({ part, bytes }) => (
          <li key={part} data-part={part}>
            {t(`estimate.parts.${part}`)} <span>{words.bytes(bytes)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Verdict({ estimate, limitBytes }: { estimate: MirrorEstimate; limitBytes: number | null }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const free = words.bytes(estimate.freeBytes);
  const isOver = limitBytes !== null && estimate.bytes > limitBytes;
  if (hasRoom(estimate) && !isOver)
    return (
      <Text className="ps-mirror-fits" role="status">
        <IconCircleCheck size={16} aria-hidden />
        <span>{t('estimate.fits', { free })}</span>
      </Text>
    );
  return (
    <div className="ps-note" data-tone="warning" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <Text>
        {hasRoom(estimate)
          ? t('estimate.overLimit', { limit: words.bytes(limitBytes ?? 0) })
          : t('estimate.tooLarge', { free, needed: words.bytes(estimate.bytes) })}
      </Text>
    </div>
  );
}
