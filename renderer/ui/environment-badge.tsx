import { useTranslation } from 'react-i18next';
import type { Environment } from '../../preload/contract/profile.ts';
import './environment-badge.css';

/** The environment as a word on its colour: the colour never stands alone. */
export function EnvironmentBadge({ environment }: { environment: Environment }) {
  const { t } = useTranslation();
  return (
    <span className="ps-environment" data-environment={environment}>
      {t(`environment.${environment}`)}
    </span>
  );
}
