import { defaultKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { cspNonce } from '../app/csp-nonce.ts';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ps-accent)' },
  { tag: tags.string, color: 'var(--ps-ok)' },
  { tag: tags.number, color: 'var(--ps-warn)' },
  { tag: [tags.bool, tags.null], color: 'var(--ps-bad)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ps-text)', fontSize: '12.5px' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.6' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ps-muted)', border: 'none' },
  '.cm-panels': { backgroundColor: 'var(--ps-sunken)', color: 'var(--ps-text)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--ps-hairline)' },
  '.cm-textfield': {
    backgroundColor: 'var(--ps-surface)',
    border: '1px solid var(--ps-hairline-strong)',
    borderRadius: '4px',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--ps-surface)',
    border: '1px solid var(--ps-hairline-strong)',
    borderRadius: '4px',
    color: 'var(--ps-text)',
  },
  '.cm-panel.cm-search': { padding: '8px 28px 8px 12px', fontSize: '13px' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: '13px' },
  '.cm-panel.cm-search [name=close]': {
    top: '6px',
    right: '8px',
    width: '24px',
    height: '24px',
    fontSize: '18px',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--ps-warn-line)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--ps-warn)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--ps-accent-soft)' },
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--ps-accent-line)',
  },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--ps-sunken)',
    border: '1px solid var(--ps-hairline)',
    color: 'var(--ps-muted)',
  },
});

/** How JSON looks in an editor. */
export const jsonLook: Extension[] = [syntaxHighlighting(colours), look];

/**
 * A read-only JSON editor that can be focused, searched and folded. `label` names it for screen readers; `phrases` holds
 * the words of its search bar by CodeMirror's own.
 */
export function jsonExtensions(label: string, phrases: Record<string, string>): Extension[] {
  const nonce = cspNonce();
  return [
    lineNumbers(),
    foldGutter(),
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    keymap.of([...searchKeymap, ...foldKeymap, ...defaultKeymap]),
    json(),
    jsonLook,
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ...(nonce ? [EditorView.cspNonce.of(nonce)] : []),
  ];
}

/** A read-only text that can be focused and searched, however long it is. */
export function textExtensions(label: string): Extension[] {
  const nonce = cspNonce();
  return [
    keymap.of([...searchKeymap, ...defaultKeymap]),
    look,
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ...(nonce ? [EditorView.cspNonce.of(nonce)] : []),
  ];
}
