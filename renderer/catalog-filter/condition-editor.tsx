import { Button, Group, Select, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, type FilterIssue, operatorsOf } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin } from '../../preload/contract/catalog-resources.ts';
import { draftIssues, operatorFor, wantedPlaces, withOperator } from './draft-condition.ts';
import { issueText } from './issue-text.ts';
import type { KnownField } from './known-fields.ts';
import { PlaceInputs } from './place-inputs.tsx';
import { ValueInput } from './value-input.tsx';
import { operatorName } from './words.ts';

interface ConditionEditorProps {
  profileId: string;
  field: KnownField;
  generation: number;
  origin: CatalogOrigin;
  condition: Condition;
  onApply: (condition: Condition) => void;
  onCancel: () => void;
}

/** One condition as a form: only the operators that the API has for the field, and only what each of them takes. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { profileId, field, generation, origin, condition, onApply, onCancel } = props;
  const { t } = useTranslation(['filters', 'common', 'mirror']);
  const [draft, setDraft] = useState(condition);
  const [tried, setTried] = useState(false);
  const issues = draftIssues(draft, field, generation, origin);
  const errorOf = (part: FilterIssue['part']) => {
    const issue = tried ? issues.find((one) => one.part === part) : undefined;
    return issue && issueText(issue, [draft], new Map([[field.code, field]]), generation, t, origin);
  };
  const operator = operatorFor(field, draft.operator, generation, origin);
  const operators = operatorsOf(field.kind, generation, origin);
  const offered = operators.map((one) => one.operator);
  const shown = offered.includes(draft.operator) ? offered : [...offered, draft.operator];
  const onlyOffline = new Set(operators.flatMap((one) => (one.onlyOffline ? one.operator : [])));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Forms of React stand in forms of React wherever they are drawn.
    event.stopPropagation();
    setTried(true);
    if (issues.length === 0) onApply(draft);
  };
  return (
    <form className="ps-filter-editor" aria-label={t('editor.condition')} onSubmit={submit} noValidate>
      <Text fw={600} className="ps-filter-editor-title">
        {field.label} {field.label !== `[${field.code}]` && <code>{field.code}</code>}
      </Text>
      {errorOf('field') && <Text c="var(--ps-bad)">{errorOf('field')}</Text>}
      <Select
        size="xs"
        label={t('editor.operator')}
        comboboxProps={{ withinPortal: false }}
        data={shown.map((one) => ({ value: one, label: nameOf(one) }))}
        value={draft.operator}
        allowDeselect={false}
        maxDropdownHeight={340}
        description={onlyOffline.has(draft.operator) ? t('mirror:onlyOfflineHint') : undefined}
        renderOption={({ option }) => (
          <span className="ps-filter-choice ps-operator-choice">
            <span>{option.label}</span>
            {onlyOffline.has(option.value) && (
              <small className="ps-only-offline">{t('mirror:onlyOffline')}</small>
            )}
          </span>
        )}
        error={errorOf('operator')}
        data-autofocus={operator?.value === 'none' || undefined}
        onChange={(next) => next !== null && setDraft(withOperator(draft, field, next, generation, origin))}
      />
      {operator && (
        <ValueInput
          key={operator.value}
          profileId={profileId}
          field={field}
          operator={operator}
          value={draft.value}
          error={errorOf('value')}
          onChange={(value) => setDraft((before) => ({ ...before, value }))}
        />
      )}
      <PlaceInputs
        profileId={profileId}
        field={field}
        places={wantedPlaces(field, operator)}
        draft={draft}
        errorOf={errorOf}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button size="xs" type="submit">
          {t('editor.apply')}
        </Button>
      </Group>
    </form>
  );

  function nameOf(one: string): string {
    const name = operatorName(one, field.kind);
    return name === null ? one : t(`operator.${name}`);
  }
}
