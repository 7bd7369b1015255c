import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  effectiveScopes,
  type ScopeResource,
  type ScopeVerb,
  scopeOfTheTest,
  scopeResources,
  scopeVerbs,
} from '../../preload/contract/scopes.ts';

interface ScopeTableProps {
  scopes: readonly string[];
  onToggle: (scope: string, on: boolean) => void;
}

/** A box for each resource and verb. What comes with another scope is ticked and can't be taken away alone. */
export function ScopeTable({ scopes, onToggle }: ScopeTableProps) {
  const { t } = useTranslation('app');
  const effective = effectiveScopes(scopes);
  return (
    <table className="ps-scope-table">
      <caption className="ps-unseen">{t('scopes.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scopes.resource')}</th>
          {scopeVerbs.map((verb) => (
            <th key={verb} scope="col">
              {t(`scopes.verb.${verb}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scopeResources.map((one) => (
          <tr key={one.resource}>
            <th scope="row">
              {t(`scopes.name.${one.resource}`)}
              {one.edition !== 'all' && (
                <span className="ps-tag" title={t(`scopes.editionTitle.${one.edition}`)}>
                  {t(`scopes.edition.${one.edition}`)}
                </span>
              )}
              {one.read === scopeOfTheTest && <span className="ps-tag">{t('scopes.forTest')}</span>}
            </th>
            {scopeVerbs.map((verb) => (
              <td key={verb}>
                <Cell resource={one} verb={verb} scopes={scopes} effective={effective} onToggle={onToggle} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends ScopeTableProps {
  resource: ScopeResource;
  verb: ScopeVerb;
  effective: ReadonlySet<string>;
}

function Cell({ resource, verb, scopes, effective, onToggle }: CellProps) {
  const { t } = useTranslation('app');
  const scope = resource[verb];
  if (scope === undefined) return null;
  const chosen = scopes.includes(scope);
  const included = !chosen && effective.has(scope);
  return (
    <Checkbox
      size="xs"
      aria-label={scope}
      title={included ? t('scopes.included', { scope }) : scope}
      checked={chosen || included}
      disabled={included}
      onChange={(event) => onToggle(scope, event.currentTarget.checked)}
    />
  );
}
