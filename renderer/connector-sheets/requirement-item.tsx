import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequirementResult, SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { exactTime } from '../ui/moment.ts';
import { RequirementMend } from './requirement-mend.tsx';
import { useSheetText } from './sheet-text.ts';
import { StateIcon } from './state-icon.tsx';

interface ItemProps {
  requirement: RequirementResult;
  profile: Profile;
  summary: SheetSummary;
}

/** One thing that the connector needs: whether it is fulfilled, why it is needed, and how to mend it. */
export function RequirementItem({ requirement, profile, summary }: ItemProps) {
  const { t, i18n } = useTranslation('connectors');
  const text = useSheetText();
  const { id, state, code, params, because } = requirement;
  const { at } = params;
  const replace = typeof at === 'string' ? { ...params, at: exactTime(at, i18n.language) } : params;
  return (
    <li className="ps-requirement" data-requirement={id} data-state={state}>
      <StateIcon state={state} />
      <div>
        <Text>{t(`requirement.${code}`, { replace })}</Text>
        {because && state !== 'ok' && (
          <Text size="xs" c="dimmed">
            {text(because)}
          </Text>
        )}
        {because && state === 'ok' && (
          <details className="ps-because">
            <summary>{t('check.because')}</summary>
            <Text size="xs" c="dimmed">
              {text(because)}
            </Text>
          </details>
        )}
        <RequirementMend code={code} params={params} profile={profile} summary={summary} />
      </div>
    </li>
  );
}
