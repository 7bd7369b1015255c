import { forEachDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchWords } from './search-completions.ts';
import { searchExtensions } from './search-extensions.ts';
import type { SearchFault } from './search-faults.ts';
import type { Place } from './search-places.ts';

export interface RawSearchHandle {
  /** Puts the cursor there. */
  goTo: (place: Place) => void;
}

interface RawSearchProps {
  text: string;
  faults: SearchFault[];
  words: SearchWords;
  state: 'in-step' | 'changed' | 'overtaken';
  onText: (text: string) => void;
  onApply: () => void;
  /** Takes the filter's JSON again, and what was typed away. */
  onDiscard: () => void;
  ref: Ref<RawSearchHandle>;
}

/** The `search` as JSON, to be written by hand. */
export function RawSearch(props: RawSearchProps) {
  const { text, faults, words, state, onText, onApply, onDiscard, ref } = props;
  const { t } = useTranslation('filters');
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ words, onText, onApply, text });
  latest.current = { words, onText, onApply, text };
  const label = t('raw.editor');

  useEffect(() => {
    if (!place.current) return;
    const options = {
      label,
      words: () => latest.current.words,
      onText: (next: string) => latest.current.onText(next),
      onApply: () => latest.current.onApply(),
    };
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({ doc: latest.current.text, extensions: searchExtensions(options) }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    const inside = faults.map(({ from, to, severity, text: message }) => ({
      from: Math.min(from, length),
      to: Math.min(to, length),
      severity,
      message,
    }));
    if (inside.length > 0 || hasDiagnostics(editor.state))
      editor.dispatch(setDiagnostics(editor.state, inside));
  }, [faults]);

  const goTo = ({ from, to }: Place) => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    editor.dispatch({ selection, scrollIntoView: true });
    editor.focus();
  };
  useImperativeHandle(ref, () => ({ goTo }));

  const hasError = faults.some(({ severity }) => severity === 'error');
  return (
    <section className="ps-filter-raw" aria-label={t('raw.region')}>
      <div ref={place} className="ps-filter-raw-text" />
      <div className="ps-filter-raw-side">
        <Text size="xs" fw={600} role="status" data-testid="raw-state">
          {t(state === 'in-step' ? 'raw.inStep' : state === 'changed' ? 'raw.changed' : 'raw.overtaken')}
        </Text>
        {faults.length > 0 && (
          <ul className="ps-filter-faults">
            {faults.slice(0, 20).map((fault) => (
              <li key={`${fault.from}-${fault.text}`} data-severity={fault.severity}>
                <button type="button" onClick={() => goTo(fault)}>
                  <b>{t('raw.line', { line: fault.line })}</b> {fault.text}
                </button>
              </li>
            ))}
          </ul>
        )}
        {faults.length === 0 && state === 'in-step' && (
          <Text size="xs" c="dimmed">
            {t('raw.keys')}
          </Text>
        )}
        {state !== 'in-step' && (
          <Group gap="xs">
            <Button size="xs" disabled={hasError} onClick={onApply} rightSection={<ApplyKeys />}>
              {t('raw.apply')}
            </Button>
            <Button size="xs" variant="default" onClick={onDiscard}>
              {t('raw.discard')}
            </Button>
          </Group>
        )}
      </div>
    </section>
  );
}

function ApplyKeys() {
  const { t } = useTranslation('filters');
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <Kbd size="xs" aria-hidden>
      {t(isMac ? 'raw.applyKeysMac' : 'raw.applyKeys')}
    </Kbd>
  );
}

function hasDiagnostics(state: EditorState): boolean {
  let found = false;
  forEachDiagnostic(state, () => {
    found = true;
  });
  return found;
}
