import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LiveResult } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { StateIcon } from './state-icon.tsx';

/** One call that was made as the connector makes it, and how it ended. */
export function LiveCall({ result, profile }: { result: LiveResult; profile: Profile }) {
  const { t } = useTranslation(['connectors', 'common']);
  const ask = useMend((state) => state.ask);
  const { call, state, code, params, durationMs, problem } = result;
  const again = () => ask(profile.id, mendOfSecrets(profile));
  return (
    <li className="ps-requirement" data-call={call} data-state={state}>
      <StateIcon state={state} />
      <div>
        <Text>
          {t(`live.call.${call}`)}{' '}
          <Text component="span" size="xs" c="dimmed" className="ps-tabular">
            {t('common:milliseconds', { milliseconds: Math.round(durationMs) })}
          </Text>
        </Text>
        <Text size="xs" c="dimmed">
          {t(`live.${code}`, { replace: params })}
        </Text>
        {problem && (
          <ProblemView
            compact
            announce={false}
            problem={problem}
            handlers={{
              authorize: again,
              'edit-credentials': again,
              'enter-password': () => ask(profile.id, 'password'),
            }}
          />
        )}
      </div>
    </li>
  );
}
