import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { CopyIcon } from '../ui/copy-code.tsx';
import { jsonExtensions } from './json-extensions.ts';
import { jsonText, wholeJsonText } from './json-text.ts';

/** JSON to read: coloured, foldable, searchable (Ctrl or Command F), never editable. */
export function JsonView({ json }: { json: Json }) {
  const { t } = useTranslation(['catalog', 'common', 'record']);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [whole, setWhole] = useState(false);
  const { text: shortText, cut } = useMemo(() => jsonText(json), [json]);
  const wholeText = useMemo(() => (cut === 0 ? shortText : wholeJsonText(json)), [cut, json, shortText]);
  const text = whole ? wholeText : shortText;
  const label = t('record:tab.json');
  const phrases = useMemo(
    () => ({
      Find: t('jsonSearch.find'),
      next: t('jsonSearch.next'),
      previous: t('jsonSearch.previous'),
      all: t('jsonSearch.all'),
      'match case': t('jsonSearch.matchCase'),
      regexp: t('jsonSearch.regexp'),
      'by word': t('jsonSearch.byWord'),
      close: t('common:close'),
    }),
    [t],
  );

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({ doc: text, extensions: jsonExtensions(label, phrases) }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [text, label, phrases]);

  return (
    <div className="ps-json ps-copy-host">
      <div className="ps-json-tools">
        {cut > 0 && !whole && (
          <Button size="compact-xs" variant="default" onClick={() => setWhole(true)}>
            {t('record:json.whole', { count: cut })}
          </Button>
        )}
        <CopyIcon text={wholeText} what={label} />
        <Tooltip label={t('common:search')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('common:search')}
            onClick={() => view.current && openSearchPanel(view.current)}
          >
            <IconSearch size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div ref={place} className="ps-json-text" />
    </div>
  );
}
