import { IconAlertCircleFilled, IconCircleCheckFilled, IconHelpCircleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const icons = { ok: IconCircleCheckFilled, problem: IconAlertCircleFilled, unknown: IconHelpCircleFilled };

interface StateProps {
  state: keyof typeof icons;
  size?: number;
}

/** Fulfilled, a problem or not certain, as a sign with its word for those who can't see it. */
export function StateIcon({ state, size = 16 }: StateProps) {
  const { t } = useTranslation('connectors');
  const Icon = icons[state];
  return (
    <span className="ps-state-icon" data-state={state}>
      <Icon size={size} aria-hidden />
      <span className="ps-unseen">{t(`check.state.${state}`)}</span>
    </span>
  );
}
