import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { copyText } from '../activity/copy-text.ts';
import { useListWords } from './list-view.ts';

/** How long it is said that something was copied, in milliseconds. */
const saidMs = 1500;

/**
 * The button of a cell that copies its code. A plain element: there is one in every row, and rows come by the hundred.
 * `what` names the copied thing for those who can't see it.
 */
export function CellCopy({ text, what }: { text: string; what: string }) {
  const { t } = useListWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), saidMs);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const label = copied ? t('common:copied') : t('common:copy', { what });
  return (
    <button
      type="button"
      className="ps-copy-icon ps-cell-copy"
      aria-label={label}
      title={label}
      onClick={() => {
        void copyText(text).then(setCopied);
      }}
    >
      {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </button>
  );
}
