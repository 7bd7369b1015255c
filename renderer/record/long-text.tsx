import { Anchor } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TextViewer = lazy(() =>
  import('./text-viewer.tsx').then(({ TextViewer }) => ({ default: TextViewer })),
);

/** Number of characters from which a text is folded. */
const foldFrom = 320;
/** Longer texts are not laid out as a paragraph, which would hold up the screen, but shown in a viewer on demand. */
const viewerFrom = 20_000;

interface LongTextProps {
  text: string;
  locale: string | null;
  /** For JSON: in monospace. */
  code?: boolean;
}

/** A text in its own direction, folded where it is long. */
export function LongText({ text, locale, code = false }: LongTextProps) {
  const { t, i18n } = useTranslation(['record', 'common']);
  const [open, setOpen] = useState(false);
  const long = text.length > foldFrom;
  const huge = text.length > viewerFrom;
  const language = locale?.replace('_', '-');
  const count = new Intl.NumberFormat(i18n.language).format(text.length);
  const closed = huge ? t('text.showAll', { count: text.length, number: count }) : t('common:showMore');
  return (
    <div className="ps-value-text">
      {huge && open ? (
        <Suspense fallback={<span className="ps-muted">{t('loading')}</span>}>
          <TextViewer text={text} label={t('text.whole')} />
        </Suspense>
      ) : (
        <TextBody
          text={long && !open ? `${text.slice(0, foldFrom).trimEnd()}…` : text}
          code={code}
          language={language}
        />
      )}
      {long && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {open ? t('common:showLess') : closed}
        </Anchor>
      )}
    </div>
  );
}

function TextBody({ text, code, language }: { text: string; code: boolean; language: string | undefined }) {
  if (code) return <pre className="ps-value-json">{text}</pre>;
  return (
    <div dir="auto" lang={language}>
      {withQuietTags(text)}
    </div>
  );
}

const tag = /(<\/?[a-z][^<>]*>)/i;

/**
 * HTML stays as the PIM sent it, with its tags in a quieter colour, so that the words can be read. In
 * elements of their own (bdi) they have no say in the direction of the text.
 */
function withQuietTags(text: string): ReactNode {
  if (!tag.test(text)) return text;
  return text.split(tag).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <bdi key={index} className="ps-value-tag">
        {part}
      </bdi>
    ) : (
      part
    ),
  );
}
