import { Group, Switch, Text } from '@mantine/core';
import { IconArrowsDiff, IconEqual } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ComparisonRow } from '../../preload/contract/diagnosis.ts';
import { DegreeMark } from './degree-mark.tsx';
import { useComparisonWords } from './use-comparison-words.ts';
import './comparison-table.css';

const sections = ['summary', 'checks', 'facts', 'permissions'] as const;

/** Two diagnoses side by side, what differs first. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('diagnosis');
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const { left, right, rows } = comparison;
  const differences = rows.filter(({ same }) => !same).length;
  return (
    <>
      <Group justify="space-between">
        <Text fw={600} role="status">
          {t('compare.differences', { count: differences })}
        </Text>
        <Switch
          size="xs"
          label={t('compare.only')}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
      </Group>
      <table className="ps-compare">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            {[left, right].map((side) => (
              <th scope="col" key={side.id}>
                {side.profileName}
                <DegreeMark degree={side.degree} size={14} />
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <SectionRows
            key={section}
            section={section}
            rows={rows.filter((row) => row.section === section && !(onlyDifferences && row.same))}
          />
        ))}
      </table>
    </>
  );
}

function SectionRows({ section, rows }: { section: ComparisonRow['section']; rows: ComparisonRow[] }) {
  const { t } = useTranslation('diagnosis');
  const words = useComparisonWords();
  if (rows.length === 0) return null;
  const sorted = rows.toSorted((one, other) => Number(one.same) - Number(other.same));
  return (
    <tbody>
      <tr className="ps-compare-section">
        <th colSpan={3} scope="colgroup">
          {t(`compare.section.${section}`)}
        </th>
      </tr>
      {sorted.map((row) => {
        const Icon = row.same ? IconEqual : IconArrowsDiff;
        return (
          <tr key={row.key} data-same={row.same}>
            <th scope="row">
              <Icon size={14} aria-hidden />
              <span className="ps-unseen">{t(row.same ? 'compare.same' : 'compare.differs')}: </span>
              {words.key(row)}
            </th>
            <td>{words.value(row, row.left)}</td>
            <td>{words.value(row, row.right)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
