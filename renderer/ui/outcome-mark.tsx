import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VerificationOutcome } from '../../preload/contract/verification.ts';
import './outcome-mark.css';

const icons = {
  works: IconCircleCheckFilled,
  limited: IconAlertTriangleFilled,
  failed: IconCircleXFilled,
  never: IconCircleDashed,
};

/** How the last verification ended, as a sign and a word. */
export function OutcomeMark({ outcome }: { outcome: VerificationOutcome | 'never' }) {
  const { t } = useTranslation();
  const Icon = icons[outcome];
  return (
    <span className="ps-outcome" data-outcome={outcome}>
      <Icon size={16} aria-hidden />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
