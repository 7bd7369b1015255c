import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FilterButtonProps<K extends string> {
  label: string;
  options: readonly K[];
  chosen: readonly K[];
  counts: ReadonlyMap<K, number>;
  nameOf: (option: K) => string;
  onChange: (chosen: K[]) => void;
}

/** A filter with several choices; none chosen shows everything. */
export function FilterButton<K extends string>(props: FilterButtonProps<K>) {
  const { label, options, chosen, counts, nameOf, onChange } = props;
  const { t } = useTranslation('home');
  return (
    <Popover position="bottom-start" shadow="md" transitionProps={{ duration: 120 }} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          className="ps-filter"
        >
          {chosen.length === 0 ? label : t('filter.chosen', { label, count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="xs">
          {options.map((option) => (
            <Checkbox
              key={option}
              label={
                <span className="ps-filter-option">
                  {nameOf(option)} <span className="ps-tabular">{counts.get(option) ?? 0}</span>
                </span>
              }
              checked={chosen.includes(option)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange(options.filter((one) => (one === option ? checked : chosen.includes(one))));
              }}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={chosen.length === 0}
            onClick={() => onChange([])}
          >
            {t('filter.all')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
