import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { textExtensions } from './json-extensions.ts';

/** A text of any length: only what is in sight is laid out. */
export function TextViewer({ text, label }: { text: string; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({ doc: text, extensions: textExtensions(label) }),
    });
    return () => editor.destroy();
  }, [text, label]);
  return <div ref={place} className="ps-text-viewer" />;
}
