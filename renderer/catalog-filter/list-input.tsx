import { useTranslation } from 'react-i18next';
import { attributeTypes, useTypeName } from '../structure/use-type-name.ts';
import { CategoryInput } from './category-input.tsx';
import { CodesInput } from './codes-input.tsx';
import type { KnownField } from './known-fields.ts';
import { PastedKeysInput } from './pasted-keys-input.tsx';
import { ChoicesFoot, useChoices } from './read-choices.tsx';
import type { ValueInputProps } from './value-input.tsx';

const scores = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, label: code }));

/** Several codes: chosen by label where the API lists them, else pasted. */
export function ListInput(props: ValueInputProps) {
  const { profileId, field, operator, value, onChange, error } = props;
  const { t } = useTranslation('filters');
  const typeName = useTypeName();
  const codes = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const change = (next: string[]) => onChange(next.length === 0 ? undefined : next);
  const types = attributeTypes.map((code) => ({ code, label: typeName(code) }));
  const common = { label: t('editor.value'), value: codes, onChange: change, error };
  if (field.kind === 'categories') return <CategoryInput {...common} profileId={profileId} />;
  if (field.kind === 'family') return <FamiliesInput {...common} profileId={profileId} />;
  if (field.kind === 'quality-score')
    return <CodesInput {...common} choices={scores} open={false} autoFocus />;
  if (field.kind === 'type-list') return <CodesInput {...common} choices={types} autoFocus />;
  if (field.kind === 'select' && hasOptions(field))
    return <OptionsInput {...common} profileId={profileId} attribute={field.code} />;
  return (
    <PastedKeysInput
      {...common}
      uuids={field.kind === 'uuid'}
      split={operator.operator === 'IN' && isSplit(field)}
    />
  );
}

/** Options of reference data are no resource of the API. */
function hasOptions({ attribute }: KnownField): boolean {
  return attribute?.type === 'pim_catalog_simpleselect' || attribute?.type === 'pim_catalog_multiselect';
}

/** Long lists of these are asked in several calls, since no item has two of them. */
function isSplit({ kind, code, attribute }: KnownField): boolean {
  if (attribute !== null) return kind === 'identifier';
  return ['uuid', 'identifier', 'code', 'family', 'parent'].includes(code);
}

interface ReadInputProps {
  profileId: string;
  label: string;
  value: string[];
  onChange: (codes: string[]) => void;
  error: string | undefined;
}

function FamiliesInput({ profileId, ...rest }: ReadInputProps) {
  const read = useChoices(profileId, 'families', []);
  return <CodesInput {...rest} choices={read.choices} foot={<ChoicesFoot {...read} />} autoFocus />;
}

function OptionsInput({ profileId, attribute, ...rest }: ReadInputProps & { attribute: string }) {
  const read = useChoices(profileId, 'attribute-options', [attribute]);
  return <CodesInput {...rest} choices={read.choices} foot={<ChoicesFoot {...read} />} autoFocus />;
}
