import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useListWords } from './list-view.ts';

/**
 * The button of a cell that copies its code. A plain element: there is one in every row, and rows come by the hundred.
 * `what` names the copied thing for those who can't see it.
 */
export function CellCopy({ text, what }: { text: string; what: string }) {
  const { t } = useListWords();
  const { copied, copy } = useClipboard({ timeout: 1500 });
  const label = copied ? t('common:copied') : t('common:copy', { what });
  return (
    <button
      type="button"
      className="ps-copy-icon ps-cell-copy"
      aria-label={label}
      title={label}
      onClick={() => copy(text)}
    >
      {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
    </button>
  );
}
