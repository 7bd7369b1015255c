import { Button, Combobox, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Ref, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersAttributes, operatorsOf } from '../../preload/contract/catalog-filter.ts';
import type { CatalogOrigin, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { matching } from './codes-input.tsx';
import { attributeKnown, type KnownField } from './known-fields.ts';
import { useReadItems } from './read-choices.tsx';

interface FieldPickerProps {
  profileId: string;
  resource: ResourceName;
  properties: readonly KnownField[];
  generation: number;
  origin: CatalogOrigin;
  onPick: (field: KnownField) => void;
  buttonRef: Ref<HTMLButtonElement>;
}

const mostShown = 80;
/** Attributes are read to their end: five thousand of them in fifty calls. */
const allPages = Number.POSITIVE_INFINITY;

/** Add filter: the properties and attributes of a list, by name or code. */
export function FieldPicker({
  profileId,
  resource,
  properties,
  generation,
  origin,
  onPick,
  buttonRef,
}: FieldPickerProps) {
  const { t } = useTranslation('filters');
  const { locale } = useLabelLocale(profileId);
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const combobox = useCombobox({
    opened,
    onOpenedChange: setOpened,
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const hasAttributes = filtersAttributes(resource);
  const read = useReadItems(profileId, 'attributes', [], {
    most: allPages,
    enabled: hasAttributes && opened,
  });
  const { items } = read;
  const attributes = useMemo(() => items.map((one) => attributeKnown(one, locale)), [items, locale]);

  const sought = text.trim();
  const usable = properties.filter(({ kind }) => operatorsOf(kind, generation, origin).length > 0);
  const found = {
    properties: matching(usable, sought),
    attributes: matching(sought === '' ? byName(attributes) : attributes, sought),
  };
  const { selectFirstOption, resetSelectedOption } = combobox;
  const count = found.properties.length + found.attributes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first is another one as soon as other fields are found
  useEffect(() => {
    if (sought === '') resetSelectedOption();
    else selectFirstOption();
  }, [sought, count, selectFirstOption, resetSelectedOption]);
  const pick = (value: string) => {
    const field = [...usable, ...attributes].find(({ code }) => code === value);
    combobox.closeDropdown();
    if (field) onPick(field);
  };
  const hidden = found.attributes.length - mostShown;
  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={360} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <Button
          ref={buttonRef}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => combobox.toggleDropdown()}
        >
          {t('add')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <div role="dialog" aria-label={t('add')}>
          <Combobox.Search
            role="combobox"
            aria-expanded
            value={text}
            placeholder={t('picker.search')}
            aria-label={t('picker.search')}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                combobox.closeDropdown();
                combobox.focusTarget();
              }
            }}
          />
          <Combobox.Options className="ps-filter-options" aria-label={t('add')}>
            {found.properties.length > 0 && (
              <Combobox.Group label={t('picker.properties')}>
                {found.properties.map((field) => (
                  <FieldOption key={field.code} field={field} usable />
                ))}
              </Combobox.Group>
            )}
            {found.attributes.length > 0 && (
              <Combobox.Group label={t('picker.attributes')}>
                {found.attributes.slice(0, mostShown).map((field) => (
                  <FieldOption
                    key={field.code}
                    field={field}
                    usable={operatorsOf(field.kind, generation, origin).length > 0}
                  />
                ))}
              </Combobox.Group>
            )}
            {count === 0 && <Combobox.Empty>{t('picker.nothing', { text: sought })}</Combobox.Empty>}
          </Combobox.Options>
          <div className="ps-filter-foot" role="status">
            {hidden > 0 && <Text size="xs">{t('picker.more', { count: hidden })}</Text>}
            {!hasAttributes && <Text size="xs">{t('onlyProperties')}</Text>}
            {read.failed && <Text size="xs">{t('picker.unread')}</Text>}
            {hasAttributes && !read.failed && !read.complete && (
              <Text size="xs">{t('picker.reading', { count: items.length })}</Text>
            )}
          </div>
        </div>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function FieldOption({ field: { code, label }, usable }: { field: KnownField; usable: boolean }) {
  const { t } = useTranslation('filters');
  return (
    <Combobox.Option value={code} disabled={!usable}>
      <span className="ps-filter-choice">
        <span>{label}</span>
        {usable ? label !== `[${code}]` && <code>{code}</code> : <small>{t('picker.unfilterable')}</small>}
      </span>
    </Combobox.Option>
  );
}

function byName(fields: readonly KnownField[]): KnownField[] {
  return [...fields].sort((one, other) => one.label.localeCompare(other.label));
}
