import { Button, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notUuids, readPasted } from './pasted-list.ts';

interface PastedKeysInputProps {
  label: string;
  value: readonly string[];
  onChange: (keys: string[]) => void;
  /** Whether the keys have to be UUIDs. */
  uuids: boolean;
  /** Whether a list of more than 100 is asked in several calls. */
  split: boolean;
  error?: string | undefined;
}

const mostNamed = 5;

/** Keys by the thousand: one a line, or as they come out of a table. */
export function PastedKeysInput({ label, value, onChange, uuids, split, error }: PastedKeysInputProps) {
  const { t } = useTranslation('filters');
  const [text, setText] = useState(() => value.join('\n'));
  const { keys, duplicates } = useMemo(() => readPasted(text), [text]);
  const odd = uuids ? notUuids(keys) : [];
  const change = (next: string) => {
    setText(next);
    onChange(readPasted(next).keys);
  };
  return (
    <div className="ps-filter-stack">
      <Textarea
        size="xs"
        label={label}
        description={t('list.hint')}
        data-autofocus
        className="ps-filter-keys"
        rows={7}
        spellCheck={false}
        value={text}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Text size="xs" role="status" data-testid="pasted-count">
        {t('list.count', { count: keys.length })}
      </Text>
      {duplicates.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('list.duplicates', { count: duplicates.length, names: some(duplicates) })}
        </Text>
      )}
      {odd.length > 0 && (
        <div className="ps-filter-warning">
          <Text size="xs">{t('list.notUuid', { count: odd.length, names: some(odd) })}</Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => change(keys.filter((key) => !odd.includes(key)).join('\n'))}
          >
            {t('list.remove')}
          </Button>
        </div>
      )}
      {split && keys.length > 100 && (
        <Text size="xs" c="dimmed">
          {t('list.calls', { count: Math.ceil(keys.length / 100) })}
        </Text>
      )}
    </div>
  );
}

function some(keys: readonly string[]): string {
  return `${keys.slice(0, mostNamed).join(', ')}${keys.length > mostNamed ? ', …' : ''}`;
}
