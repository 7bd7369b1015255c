import { Button, Popover, Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChannelOptions } from './list-bar.tsx';

interface RestrictControlProps {
  profileId: string;
  locale: string | null;
  restriction: string | null;
  onRestrict: (channel: string | null) => void;
}

/** Restricts a list to the products of a channel (`scope` of the API), apart from how values are shown. */
export function RestrictControl({ profileId, locale, restriction, onRestrict }: RestrictControlProps) {
  const { t } = useTranslation('explorer');
  const options = useChannelOptions(profileId, locale);
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconListSearch size={15} aria-hidden />}
          data-restricted={restriction !== null}
        >
          {t('restrict.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Select
          size="sm"
          label={t('restrict.label')}
          data={[{ value: '', label: t('restrict.none') }, ...options]}
          value={restriction ?? ''}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => onRestrict(next || null)}
        />
        <Text size="xs" mt={8} className="ps-restrict-warning">
          <IconAlertTriangle size={15} aria-hidden />
          <span>{t('restrict.warning')}</span>
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Above a list that is restricted: what is left out, and the way back. */
export function RestrictionNote({ channel, onEnd }: { channel: string; onEnd: () => void }) {
  const { t } = useTranslation('explorer');
  return (
    <div className="ps-restriction" role="note">
      <IconAlertTriangle size={15} aria-hidden />
      <Text size="xs">{t('restrict.note', { channel })}</Text>
      <Button size="compact-xs" variant="subtle" onClick={onEnd}>
        {t('restrict.end')}
      </Button>
    </div>
  );
}
