import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Diagnosis, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { Card } from '../ui/card.tsx';
import { FindingCard } from './finding-card.tsx';
import { PermissionMatrix } from './permission-matrix.tsx';
import { shownFindings } from './shown-findings.ts';
import { StepList } from './step-list.tsx';

interface DiagnosisBodyProps {
  profile: Profile;
  /** Null while it is running, and where it did not end. */
  diagnosis: Diagnosis | null;
  steps: readonly DiagnosisStep[];
}

/** What to do, then what may be done, and the checks beside them. */
export function DiagnosisBody({ profile, diagnosis, steps }: DiagnosisBodyProps) {
  const { t } = useTranslation('diagnosis');
  const findings = shownFindings(steps);
  const host = URL.parse(diagnosis?.baseUrl ?? profile.baseUrl)?.hostname ?? profile.baseUrl;
  return (
    <div className="ps-diagnosis-body">
      <div className="ps-diagnosis-main">
        <section
          aria-label={t(diagnosis ? 'screen.findings' : 'screen.findingsSoFar')}
          className="ps-findings"
        >
          <Title order={2}>{t(diagnosis ? 'screen.findings' : 'screen.findingsSoFar')}</Title>
          {findings.length === 0 && (
            <Text c="dimmed">{t(diagnosis ? 'screen.nothing' : 'screen.nothingYet')}</Text>
          )}
          {findings.map((finding) => (
            <FindingCard key={finding.problem.code} finding={finding} profile={profile} />
          ))}
        </section>
        {diagnosis && diagnosis.permissions.length > 0 && (
          <PermissionMatrix rows={diagnosis.permissions} profile={profile} />
        )}
        {!diagnosis && (
          <Text size="xs" c="dimmed">
            {t('screen.permissionsLater')}
          </Text>
        )}
      </div>
      <Card title={t('screen.checks')}>
        <StepList steps={steps} certificates={diagnosis?.certificates ?? []} host={host} />
      </Card>
    </div>
  );
}
