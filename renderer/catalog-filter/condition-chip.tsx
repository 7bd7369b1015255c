import { CloseButton, Popover, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBraces } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { closeOnEscape } from './close-on-escape.ts';
import { type ConditionWords, conditionLine } from './condition-text.ts';

interface ConditionChipProps {
  words: ConditionWords;
  raw: boolean;
  /** What is wrong with it, or what the PIM refused. */
  issue: string | null;
  refused: boolean;
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  onRemove: () => void;
  editor: ReactNode;
  buttonRef: Ref<HTMLButtonElement>;
}

/** One condition: a click edits it, the cross takes it away. */
export function ConditionChip(props: ConditionChipProps) {
  const { words, raw, issue, refused, opened, onOpen, onClose, onRemove, editor, buttonRef } = props;
  const { t } = useTranslation('filters');
  const line = conditionLine(words);
  return (
    <li className="ps-filter-chip" data-tone={refused ? 'bad' : issue === null ? undefined : 'warning'}>
      <EditorPopover opened={opened} onClose={onClose} editor={editor}>
        <Tooltip label={issue ?? line} disabled={opened} multiline maw={420}>
          <button
            ref={buttonRef}
            type="button"
            className="ps-filter-chip-text"
            aria-label={t('edit', { condition: line })}
            aria-description={issue ?? undefined}
            onClick={onOpen}
          >
            {raw && <IconBraces size={14} aria-hidden />}
            {issue !== null && <IconAlertTriangle size={14} aria-hidden />}
            <b>{words.field}</b>
            {words.operator !== '' && <span> {words.operator}</span>}
            {words.value !== '' && <b> {words.value}</b>}
            {words.place !== '' && <small> {words.place}</small>}
          </button>
        </Tooltip>
      </EditorPopover>
      <CloseButton
        size={24}
        iconSize={14}
        aria-label={t('removeOne', { condition: line })}
        onClick={onRemove}
      />
    </li>
  );
}

/** Over what opened it, where there is no room below. */
const inSight = { flip: false, shift: { crossAxis: true, padding: 8 } };

interface EditorPopoverProps {
  opened: boolean;
  onClose: () => void;
  editor: ReactNode;
  children: ReactNode;
}

/** The editor of a condition beside what opened it. */
export function EditorPopover({ opened, onClose, editor, children }: EditorPopoverProps) {
  const { t } = useTranslation('filters');
  return (
    <Popover
      withRoles={false}
      opened={opened}
      onDismiss={onClose}
      position="bottom-start"
      middlewares={inSight}
      width={380}
      shadow="md"
      trapFocus
      closeOnEscape={false}
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <span className="ps-filter-anchor">{children}</span>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('editor.condition')}
        className="ps-filter-dropdown"
        onKeyDown={closeOnEscape(onClose)}
      >
        {opened && editor}
      </Popover.Dropdown>
    </Popover>
  );
}
