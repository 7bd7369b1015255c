import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { replaceScope, type ScopeFinding } from '../../preload/contract/scope-list.ts';
import { scopeOfTheTest } from '../../preload/contract/scopes.ts';

interface ScopeFindingsProps {
  findings: ScopeFinding[];
  scopes: readonly string[];
  onChange: (scopes: string[]) => void;
}

/** What Akeneo would drop or refuse in silence, said before it is sent, each with the way to mend it. */
export function ScopeFindings({ findings, scopes, onChange }: ScopeFindingsProps) {
  const { t } = useTranslation('app');
  return (
    <ul className="ps-scope-findings" aria-live="polite" aria-label={t('scopes.findings')}>
      {findings.map((finding) => {
        const mend = mendOf(finding, scopes);
        return (
          <li key={`${finding.kind} ${'scope' in finding ? finding.scope : ''}`} data-finding={finding.kind}>
            <IconAlertTriangle size={15} aria-hidden />
            <Text size="xs">
              {t(`scopes.finding.${finding.kind}`, { ...finding })}{' '}
              {mend && (
                <Anchor component="button" type="button" onClick={() => onChange(mend.scopes)}>
                  {t('scopes.use', { scope: mend.scope })}
                </Anchor>
              )}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function mendOf(
  finding: ScopeFinding,
  scopes: readonly string[],
): { scope: string; scopes: string[] } | null {
  switch (finding.kind) {
    case 'misnamed':
    case 'upper-case':
      return { scope: finding.right, scopes: replaceScope(scopes, finding.scope, finding.right) };
    case 'openid-missing':
      return { scope: 'openid', scopes: ['openid', ...scopes] };
    case 'test-impossible':
      return { scope: scopeOfTheTest, scopes: [scopeOfTheTest, ...scopes] };
    case 'separators':
    case 'duplicate':
    case 'unknown':
    case 'too-long':
      return null;
  }
}
