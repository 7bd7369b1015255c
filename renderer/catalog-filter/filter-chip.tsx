import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, checkFilter, type FilterTree } from '../../preload/contract/catalog-filter.ts';
import { ConditionChip } from './condition-chip.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionWords } from './condition-text.ts';
import { issueText } from './issue-text.ts';
import type { KnownFields } from './known-fields.ts';
import { useValueNames } from './value-names.ts';

interface FilterChipProps {
  profileId: string;
  tree: FilterTree;
  at: number;
  fields: KnownFields;
  refused: boolean;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  onApply: (condition: Condition) => void;
  onRemove: () => void;
}

const nothing: FilterTree[number] = { kind: 'raw', field: '', json: null, whole: true };

/** The chip of one condition with its editor. */
export function FilterChip(props: FilterChipProps) {
  const { profileId, tree, at, fields, refused, opened, onOpen, onClose, onApply, onRemove } = props;
  const { t } = useTranslation('filters');
  const button = useRef<HTMLButtonElement>(null);
  const one = tree[at] ?? nothing;
  const field = fields.byCode.get(one.field);
  const nameOf = useValueNames(profileId, one, field);
  const { generation, origin, byCode, unsure } = fields;
  const issue =
    generation === null
      ? undefined
      : checkFilter([one], byCode, generation, origin).find(
          ({ code }) => code !== 'not-checked' && !(unsure && code === 'unknown-field'),
        );
  const back = () => {
    onClose();
    button.current?.focus();
  };
  const canEdit = one.kind === 'condition' && field !== undefined && generation !== null;
  return (
    <ConditionChip
      words={conditionWords(one, field, nameOf, t)}
      raw={one.kind === 'raw'}
      issue={issue && generation !== null ? issueText(issue, [one], byCode, generation, t, origin) : null}
      refused={refused}
      opened={opened && canEdit}
      onOpen={onOpen}
      onClose={back}
      onRemove={onRemove}
      buttonRef={button}
      editor={
        canEdit && (
          <ConditionEditor
            profileId={profileId}
            field={field}
            generation={generation}
            origin={origin}
            condition={one}
            onCancel={back}
            onApply={(condition) => {
              onApply(condition);
              button.current?.focus();
            }}
          />
        )
      }
    />
  );
}
