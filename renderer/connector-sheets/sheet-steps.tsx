import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetForProfile } from '../../preload/contract/connector-sheets.ts';
import { Card } from '../ui/card.tsx';
import { useSheetText } from './sheet-text.ts';

/** Where to click in Akeneo, for the release of this PIM at first. */
export function SheetSteps({ groups }: { groups: SheetForProfile['steps'] }) {
  const { t } = useTranslation('connectors');
  const text = useSheetText();
  const labels = groups.map(({ releases }) => releases.join(', '));
  const fitting = Math.max(
    0,
    groups.findIndex(({ fits }) => fits),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const at = chosen === null ? fitting : labels.indexOf(chosen);
  const group = groups[at];
  if (!group) return null;
  return (
    <Card
      title={t('steps.title')}
      aside={
        groups.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('steps.release')}
            data={labels}
            value={labels[at] ?? ''}
            onChange={setChosen}
          />
        )
      }
    >
      <ol className="ps-steps">
        {group.steps.map((step) => (
          <li key={step.en}>{text(step)}</li>
        ))}
      </ol>
    </Card>
  );
}
