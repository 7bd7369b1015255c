import { Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetForProfile } from '../../preload/contract/connector-sheets.ts';
import { Card } from '../ui/card.tsx';
import { useSheetText } from './sheet-text.ts';

interface NotesProps {
  notes: SheetForProfile['notes'];
  /** Whether they are advice on a form of nobody's. */
  own: boolean;
}

/** What the connector's documentation has wrong or leaves out, what is the case, why, and where that can be read. */
export function SheetNotes({ notes, own }: NotesProps) {
  const { t } = useTranslation('connectors');
  const text = useSheetText();
  if (notes.length === 0) return null;
  return (
    <Card title={t(own ? 'notes.titleOwn' : 'notes.title')}>
      <ul className="ps-notes">
        {notes.map(({ id, claim, fact, reason, source }) => (
          <li key={id}>
            {claim ? (
              <Text c="dimmed" className="ps-note-claim">
                {t('notes.says')}: “{text(claim)}”
              </Text>
            ) : (
              !own && (
                <Text c="dimmed" size="xs">
                  {t('notes.leavesOut')}
                </Text>
              )
            )}
            <Text fw={500}>{text(fact)}</Text>
            <Text c="dimmed">{text(reason)}</Text>
            {source && (
              <a href={source} target="_blank" rel="noreferrer" className="ps-outside">
                {t('notes.source')}
                <IconExternalLink size={14} aria-hidden />
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
