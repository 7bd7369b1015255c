import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../preload/contract/catalog-views.ts';

interface ViewRowProps {
  view: SavedView;
  /** Of all views of the list. */
  names: readonly string[];
  /** Whether the list is as the view has it. */
  shown: boolean;
  onOpen: () => void;
  onOverwrite: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}

/** One saved view with what can be done to it. */
export function ViewRow({ view, names, shown, onOpen, onOverwrite, onRename, onRemove }: ViewRowProps) {
  const { t } = useTranslation('filters');
  const { name } = view;
  const [renamed, setRenamed] = useState<string | null>(null);
  if (renamed !== null)
    return (
      <li>
        <RenameField
          label={t('views.renameField', { name })}
          name={renamed}
          taken={names.some((one) => one === renamed.trim() && one !== name)}
          onName={setRenamed}
          onDone={(next) => {
            setRenamed(null);
            if (next !== null && next !== name) onRename(next);
          }}
        />
      </li>
    );
  return (
    <li>
      <button type="button" className="ps-view-open" aria-label={t('views.open', { name })} onClick={onOpen}>
        {name}
      </button>
      {shown && <span className="ps-tag">{t('views.shown')}</span>}
      {!shown && (
        <RowAction label={t('views.overwrite', { name })} onClick={onOverwrite}>
          <IconDeviceFloppy size={15} aria-hidden />
        </RowAction>
      )}
      <RowAction label={t('views.rename', { name })} onClick={() => setRenamed(name)}>
        <IconPencil size={15} aria-hidden />
      </RowAction>
      <RowAction label={t('views.remove', { name })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </RowAction>
    </li>
  );
}

interface RowActionProps {
  label: string;
  onClick: () => void;
  children: ReactNode;
}

function RowAction({ label, onClick, children }: RowActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

interface RenameFieldProps {
  label: string;
  name: string;
  taken: boolean;
  onName: (name: string) => void;
  /** Null leaves the name as it was. */
  onDone: (name: string | null) => void;
}

/** Enter renames, Escape leaves it as it was. */
function RenameField({ label, name, taken, onName, onDone }: RenameFieldProps) {
  const { t } = useTranslation('filters');
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onDone(null);
    else if (name.trim() !== '' && !taken) onDone(name.trim());
  };
  return (
    <TextInput
      style={{ flex: 1 }}
      aria-label={label}
      maxLength={200}
      // The pencil that had the focus is gone.
      ref={(field) => field?.focus()}
      error={taken ? t('views.taken') : undefined}
      value={name}
      onChange={(event) => onName(event.currentTarget.value)}
      onKeyDown={keyDown}
      onBlur={() => onDone(name.trim() !== '' && !taken ? name.trim() : null)}
    />
  );
}
