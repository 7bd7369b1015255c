import { Combobox, Pill, PillsInput, Text, useCombobox } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedKeys } from '../../preload/contract/catalog-filter.ts';

export interface Choice {
  code: string;
  label: string;
}

export interface CodesInputProps {
  label: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
  choices: readonly Choice[];
  /** Whether codes that are not among the choices can be taken. */
  open?: boolean;
  error?: string | undefined;
  /** Below the choices: how far they are read. */
  foot?: ReactNode;
  autoFocus?: boolean;
}

const mostShown = 60;
const mostPills = 12;

/** Several codes, chosen by label or code, typed, or pasted as a list. */
export function CodesInput(props: CodesInputProps) {
  const { label, value, onChange, choices, open = true, error, foot, autoFocus = false } = props;
  const { t } = useTranslation('filters');
  const [text, setText] = useState('');
  const id = useId();
  // Its choices always stand below it: above what follows, they would cover the button that applies the condition.
  const combobox = useCombobox({ opened: true });
  const typed = text.trim();
  const names = new Map(choices.map((choice) => [choice.code, choice.label]));
  const found = matching(choices, typed);
  const isNew = open && typed !== '' && !names.has(typed) && !value.includes(typed);

  const { selectFirstOption, resetSelectedOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first is another one as soon as other choices are found
  useEffect(() => {
    if (typed === '') resetSelectedOption();
    else selectFirstOption();
  }, [typed, found.length, selectFirstOption, resetSelectedOption]);

  const toggle = (code: string) => {
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);
    setText('');
  };
  const paste = (event: ClipboardEvent) => {
    const codes = pastedKeys(event.clipboardData.getData('text'));
    if (codes.length < 2) return;
    event.preventDefault();
    onChange([...new Set([...value, ...codes])]);
  };
  const keyDown = (event: KeyboardEvent) => {
    const last = value.at(-1);
    if (event.key === 'Backspace' && text === '' && last !== undefined) toggle(last);
  };

  const hidden = value.length - mostPills;
  return (
    <Combobox store={combobox} onOptionSubmit={toggle}>
      <PillsInput size="xs" label={label} id={id} error={error}>
        <Pill.Group>
          {value.slice(0, mostPills).map((code) => (
            <Pill
              key={code}
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('codes.remove', { code }), 'aria-hidden': false }}
              onRemove={() => toggle(code)}
            >
              {names.get(code) ?? code}
            </Pill>
          ))}
          {hidden > 0 && <Text size="xs">{t('codes.hidden', { count: hidden })}</Text>}
          <Combobox.EventsTarget withExpandedAttribute>
            <PillsInput.Field
              id={id}
              value={text}
              placeholder={value.length === 0 ? t('codes.search') : ''}
              data-autofocus={autoFocus || undefined}
              data-inline
              onPaste={paste}
              onKeyDown={keyDown}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Combobox.EventsTarget>
        </Pill.Group>
      </PillsInput>
      <div className="ps-filter-choices">
        <Combobox.Options className="ps-filter-options" aria-label={label}>
          {found.slice(0, mostShown).map((choice) => (
            <Combobox.Option key={choice.code} value={choice.code} active={value.includes(choice.code)}>
              <ChoiceLine choice={choice} chosen={value.includes(choice.code)} />
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={typed}>{t('codes.use', { code: typed })}</Combobox.Option>}
          {found.length === 0 && !isNew && <Combobox.Empty>{t('codes.nothing')}</Combobox.Empty>}
        </Combobox.Options>
        {found.length > mostShown && (
          <Text size="xs" c="dimmed" px={8} py={4}>
            {t('picker.more', { count: found.length - mostShown })}
          </Text>
        )}
        {foot}
      </div>
    </Combobox>
  );
}

function ChoiceLine({ choice: { code, label }, chosen }: { choice: Choice; chosen: boolean }) {
  return (
    <span className="ps-filter-choice" data-chosen={chosen}>
      <span>{label}</span>
      {label !== `[${code}]` && label !== code && <code>{code}</code>}
    </span>
  );
}

/** The choices whose label or code holds the text, those that begin with it first. */
export function matching<C extends Choice>(choices: readonly C[], text: string): C[] {
  const wanted = text.toLocaleLowerCase();
  if (wanted === '') return [...choices];
  const rank = ({ code, label }: Choice) => {
    const names = [code.toLocaleLowerCase(), label.toLocaleLowerCase()];
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  const ranked = choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 3);
  return ranked.sort((one, other) => one.at - other.at).map(({ choice }) => choice);
}
