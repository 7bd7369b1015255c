import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Degree } from '../../preload/contract/diagnosis.ts';
import './degree-mark.css';

const icons = {
  works: IconCircleCheckFilled,
  'works-with-limits': IconAlertTriangleFilled,
  'action-needed': IconCircleXFilled,
  unreachable: IconPlugConnectedX,
};

/** How an access is, as a sign, a word and a colour. */
export function DegreeMark({ degree, size = 16 }: { degree: Degree; size?: number }) {
  const { t } = useTranslation('diagnosis');
  return (
    <span className="ps-degree" data-degree={degree}>
      <DegreeIcon degree={degree} size={size} />
      {t(`degree.${degree}`)}
    </span>
  );
}

export function DegreeIcon({ degree, size }: { degree: Degree; size: number }) {
  const Icon = icons[degree];
  return <Icon size={size} aria-hidden />;
}
