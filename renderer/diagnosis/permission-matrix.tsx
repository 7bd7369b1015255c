import { Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionRow } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { Card } from '../ui/card.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { PermissionCell } from './permission-cell.tsx';
import { missingRows, permissionVerbs } from './permission-state.ts';
import { useGridKeys } from './use-grid-keys.ts';
import './permission-matrix.css';

/** What may be done to which resource, by edition, scope and role; a click on a cell says why. */
export function PermissionMatrix({ rows, profile }: { rows: readonly PermissionRow[]; profile: Profile }) {
  const { t } = useTranslation('diagnosis');
  const [onlyMissing, setOnlyMissing] = useState(false);
  const shown = onlyMissing ? missingRows(rows) : rows;
  const withScopes = profile.access.kind === 'app';
  const keys = useGridKeys(shown.length, permissionVerbs.length);
  return (
    <Card
      title={t('matrix.title')}
      aside={
        <Switch
          size="xs"
          label={t('matrix.only')}
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
      }
    >
      <Text size="xs" c="dimmed">
        {t('matrix.lead')}
      </Text>
      <MatrixLegend withScopes={withScopes} />
      {shown.length === 0 ? (
        <Text role="status">{t('matrix.nothingMissing')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells the arrow keys run through
        <table role="grid" className="ps-matrix" aria-label={t('matrix.title')} onKeyDown={keys.onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.resource')}</th>
              {permissionVerbs.map((verb) => (
                <th key={verb} scope="col">
                  {t(`matrix.${verb}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, rowIndex) => (
              <tr key={row.resource} data-resource={row.resource}>
                <th scope="row">
                  <code>{row.resource}</code>
                  {row.empty === true && <span className="ps-tag">{t('matrix.empty')}</span>}
                </th>
                {permissionVerbs.map((verb, column) => (
                  <td key={verb}>
                    <PermissionCell
                      row={row}
                      verb={verb}
                      profile={profile}
                      withScopes={withScopes}
                      place={{ 'data-row': rowIndex, 'data-column': column }}
                      tabIndex={keys.tabIndexOf(rowIndex, column)}
                      onFocus={() => keys.visit(rowIndex, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
