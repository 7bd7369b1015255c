import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppAuthorization } from '../../preload/contract/app-authorization.ts';
import { authenticationScopes, effectiveScopes } from '../../preload/contract/scopes.ts';
import './granted-scopes.css';

/** What was asked for beside what was granted, scope by scope. */
export function GrantedScopes({ authorization }: { authorization: AppAuthorization }) {
  const { t } = useTranslation('app');
  const { asked, granted } = authorization;
  const has = effectiveScopes(granted);
  const asksFor = effectiveScopes(asked);
  const rows = [
    ...asked.map((scope) => ({ scope, asked: true, granted: has.has(scope) })),
    ...granted
      .filter((scope) => !asked.includes(scope))
      .map((scope) => ({ scope, asked: asksFor.has(scope), granted: true })),
  ];
  if (rows.length === 0) return <Text c="dimmed">{t('granted.none')}</Text>;
  return (
    <table className="ps-granted">
      <caption className="ps-unseen">{t('granted.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('granted.scope')}</th>
          <th scope="col">{t('granted.asked')}</th>
          <th scope="col">{t('granted.granted')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row);
          return (
            <tr key={row.scope} data-granted={state}>
              <th scope="row">
                <code>{row.scope}</code>
              </th>
              <td>{t(row.asked ? 'granted.yes' : 'granted.no')}</td>
              <td>
                <Sign state={state} /> {t(`granted.state.${state}`)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type State = 'granted' | 'missing' | 'additional' | 'identity';

function stateOf(row: { scope: string; asked: boolean; granted: boolean }): State {
  if (!row.granted) return authenticationScopes.some((scope) => scope === row.scope) ? 'identity' : 'missing';
  return row.asked ? 'granted' : 'additional';
}

function Sign({ state }: { state: State }) {
  switch (state) {
    case 'granted':
      return <IconCheck size={14} aria-hidden />;
    case 'additional':
      return <IconPlus size={14} aria-hidden />;
    case 'missing':
    case 'identity':
      return <IconAlertTriangle size={14} aria-hidden />;
  }
}
