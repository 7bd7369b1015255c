import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { cspNonce } from '../app/csp-nonce.ts';
import { jsonLook } from '../record/json-extensions.ts';
import { type SearchWords, searchCompletions } from './search-completions.ts';

export interface SearchEditorOptions {
  label: string;
  /** Asked whenever something is completed, since attributes come in page by page. */
  words: () => SearchWords;
  onText: (text: string) => void;
  onApply: () => void;
}

const look = EditorView.theme({
  '.cm-tooltip': {
    border: '1px solid var(--ps-hairline-strong)',
    borderRadius: '6px',
    backgroundColor: 'var(--ps-surface)',
    color: 'var(--ps-text)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    fontSize: '12.5px',
    maxHeight: '220px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--ps-accent-soft)',
    color: 'var(--ps-text)',
  },
  '.cm-completionDetail': {
    marginLeft: '12px',
    color: 'var(--ps-muted)',
    fontFamily: 'var(--mantine-font-family)',
    fontStyle: 'normal',
  },
  '.cm-completionMatchedText': { color: 'var(--ps-accent)', textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--mantine-font-family)' },
  '.cm-cursor': { borderLeftColor: 'var(--ps-text)' },
  '.cm-gutter-lint': { width: '18px' },
});

/** An editor of a `search`: completion by Ctrl and Space or while typing, Ctrl and Enter applies, Tab leaves it. */
export function searchExtensions({ label, words, onText, onApply }: SearchEditorOptions): Extension[] {
  const nonce = cspNonce();
  const apply = () => {
    onApply();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: apply }])),
    lineNumbers(),
    lintGutter(),
    history(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false, override: [(context) => searchCompletions(words(), context)] }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    json(),
    jsonLook,
    look,
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onText(update.state.doc.toString());
    }),
    ...(nonce ? [EditorView.cspNonce.of(nonce)] : []),
  ];
}
