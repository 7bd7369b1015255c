import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../preload/contract/problem.ts';

const parts = ['request', 'status', 'errorCode', 'body'] as const;

/** What was asked and what came back, folded. */
export function EvidenceView({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const known = parts.filter((part) => evidence[part] !== undefined && evidence[part] !== '');
  if (known.length === 0) return null;
  return (
    <details className="ps-evidence">
      <summary>{t('remedy.evidence')}</summary>
      <dl>
        {known.map((part) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{t(`remedy.${part}`)}</dt>
            <dd>{evidence[part]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
