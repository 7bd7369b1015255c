import { useTranslation } from 'react-i18next';
import type { FilterTree } from '../../preload/contract/catalog-filter.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { conditionLine, conditionWords } from './condition-text.ts';
import { FilterProblem } from './filter-problem.tsx';
import type { KnownFields } from './known-fields.ts';
import { useValueNames } from './value-names.ts';

interface BarProblemProps {
  profileId: string;
  problem: Problem;
  /** The condition that the problem names. */
  one: FilterTree[number] | undefined;
  fields: KnownFields;
  onEdit: () => void;
  onRemove: () => void;
}

const nothing: FilterTree[number] = { kind: 'raw', field: '', json: null, whole: true };

/** A refusal with its condition in words. */
export function BarProblem({ profileId, problem, one, fields, onEdit, onRemove }: BarProblemProps) {
  const { t } = useTranslation('filters');
  const field = one && fields.byCode.get(one.field);
  const nameOf = useValueNames(profileId, one ?? nothing, field);
  const condition = one === undefined ? null : conditionLine(conditionWords(one, field, nameOf, t));
  return <FilterProblem problem={problem} condition={condition} onEdit={onEdit} onRemove={onRemove} />;
}
