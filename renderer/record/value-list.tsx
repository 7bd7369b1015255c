import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductValue } from '../../preload/contract/catalog.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { ValueData } from './value-data.tsx';
import { searchText } from './value-kind.ts';

interface AttributeGroup {
  attribute: string;
  label: string | null;
  values: ProductValue[];
}

/** The values of a product by attribute, with a filter over labels, codes and texts. */
export function ValueList({ values }: { values: ProductValue[] }) {
  const { t } = useTranslation('catalog');
  const [text, setText] = useState('');
  const groups = groupValues(values.filter((value) => matches(value, text)));
  if (values.length === 0) return <Text className="ps-record-note">{t('record.none')}</Text>;
  return (
    <>
      <TextInput
        type="search"
        size="xs"
        className="ps-value-filter"
        aria-label={t('record.filter')}
        placeholder={t('record.filterPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {groups.length === 0 && (
        <Text className="ps-record-note" c="dimmed" role="status">
          {t('record.noMatch', { text })}
        </Text>
      )}
      <dl className="ps-values">
        {groups.map((group) => (
          <AttributeValues key={group.attribute} group={group} />
        ))}
      </dl>
    </>
  );
}

function AttributeValues({ group }: { group: AttributeGroup }) {
  const { t } = useTranslation('catalog');
  return (
    <div className="ps-attribute">
      <dt>
        {group.label && <bdi>{group.label}</bdi>}
        <CopyCode code={group.attribute} what={t('record.code')} />
      </dt>
      {group.values.map((value) => (
        <dd
          key={`${value.locale ?? ''} ${value.scope ?? ''}`}
          data-placed={value.locale !== null || value.scope !== null}
        >
          {(value.locale !== null || value.scope !== null) && (
            <span className="ps-value-where">
              {value.locale !== null && <span className="ps-chip">{value.locale}</span>}
              {value.scope !== null && <span className="ps-chip">{value.scope}</span>}
            </span>
          )}
          <ValueData data={value.data} locale={value.locale} />
        </dd>
      ))}
    </div>
  );
}

function matches(value: ProductValue, text: string): boolean {
  const looked = text.trim().toLowerCase();
  if (looked === '') return true;
  const content = [value.attribute, value.attributeLabel ?? '', searchText(value.data)].join('\n');
  return content.toLowerCase().includes(looked);
}

/** Values by attribute, in the order in which the attributes come. */
function groupValues(values: ProductValue[]): AttributeGroup[] {
  return [...Map.groupBy(values, (value) => value.attribute)].map(([attribute, members]) => ({
    attribute,
    label: members[0]?.attributeLabel ?? null,
    values: members,
  }));
}
