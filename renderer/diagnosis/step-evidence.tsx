import { useTranslation } from 'react-i18next';
import type { Certificate, DiagnosisStep, EvidenceCall } from '../../preload/contract/diagnosis.ts';
import { factName, factValue } from '../ui/fact-words.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { useDuration } from '../ui/use-duration.ts';
import { CertificateList } from './certificate-list.tsx';

/** What a check has seen and exchanged, folded: facts, certificates, and every call with its answer. */
export function StepEvidence({
  step,
  certificates,
}: {
  step: DiagnosisStep;
  certificates: readonly Certificate[];
}) {
  const { t } = useTranslation('diagnosis');
  const facts = Object.entries(step.facts).filter(([, value]) => value !== '');
  const errorCode = step.finding?.problem.evidence?.errorCode;
  const nothing = facts.length === 0 && step.calls.length === 0 && errorCode === undefined;
  if (nothing && certificates.length === 0) return null;
  return (
    <details className="ps-step-evidence">
      <summary>{t('evidence.show', { count: step.calls.length })}</summary>
      <div className="ps-step-evidence-body">
        {(facts.length > 0 || errorCode !== undefined) && (
          <dl className="ps-pairs">
            {facts.map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{factName(name)}</dt>
                <dd>{factValue(name, value)}</dd>
              </div>
            ))}
            {errorCode !== undefined && (
              <>
                <dt>{factName('errorCode')}</dt>
                <dd>{errorCode}</dd>
              </>
            )}
          </dl>
        )}
        {certificates.length > 0 && <CertificateList certificates={certificates} />}
        {step.calls.map((call) => (
          <Exchange key={`${call.startedAt} ${call.url} ${call.attempt}`} call={call} />
        ))}
      </div>
    </details>
  );
}

function Exchange({ call }: { call: EvidenceCall }) {
  const { t } = useTranslation('diagnosis');
  const duration = useDuration();
  const end = call.status ?? t('evidence.noAnswer');
  return (
    <div className="ps-exchange">
      <span className="ps-exchange-line">
        <strong>{call.method}</strong> {call.url}
      </span>
      <Headers text={headerText(call.requestHeaders)} label={t('evidence.request')} />
      <span className="ps-exchange-line">
        <strong>{end}</strong> · {duration(call.durationMs)}
        {call.attempt > 1 && ` · ${t('evidence.attempt')} ${call.attempt}`}
        {call.remoteAddress !== null && ` · ${call.remoteAddress}`}
      </span>
      {call.requestId !== null && (
        <span className="ps-exchange-line">
          {t('evidence.requestId')} {call.requestId}
        </span>
      )}
      {call.problem && <span>{problemTexts(call.problem).title}</span>}
      <Headers text={headerText(call.answerHeaders)} label={t('evidence.answer')} />
      {call.answerBody !== '' && <pre className="ps-headers">{call.answerBody}</pre>}
    </div>
  );
}

function Headers({ text, label }: { text: string; label: string }) {
  if (text === '') return null;
  return (
    <div>
      <p className="ps-evidence-title">{label}</p>
      <pre className="ps-headers">{text}</pre>
    </div>
  );
}

function headerText(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
