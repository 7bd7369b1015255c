import { type RefObject, useState } from 'react';
import type { Condition } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { EditorPopover } from './condition-chip.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { newCondition } from './draft-condition.ts';
import { FieldPicker } from './field-picker.tsx';
import type { KnownField } from './known-fields.ts';

interface AddConditionProps {
  profileId: string;
  resource: ResourceName;
  properties: readonly KnownField[];
  generation: number;
  origin: CatalogOrigin;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onAdd: (condition: Condition) => void;
}

/** Add filter: first the field, then what is asked of it. */
export function AddCondition(props: AddConditionProps) {
  const { profileId, resource, properties, generation, origin, buttonRef, onAdd } = props;
  const [field, setField] = useState<KnownField | null>(null);
  const close = () => {
    setField(null);
    buttonRef.current?.focus();
  };
  return (
    <EditorPopover
      opened={field !== null}
      onClose={close}
      editor={
        field && (
          <ConditionEditor
            key={field.code}
            profileId={profileId}
            field={field}
            generation={generation}
            origin={origin}
            condition={newCondition(field, generation, origin)}
            onCancel={close}
            onApply={(condition) => {
              onAdd(condition);
              close();
            }}
          />
        )
      }
    >
      <FieldPicker
        profileId={profileId}
        resource={resource}
        properties={properties}
        generation={generation}
        origin={origin}
        buttonRef={buttonRef}
        onPick={setField}
      />
    </EditorPopover>
  );
}
