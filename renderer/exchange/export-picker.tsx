import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { findProfiles, groupNames } from '../profiles/profile-order.ts';
import { Card } from '../ui/card.tsx';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { Tick } from './tick.tsx';

interface PickerProps {
  profiles: Profile[];
  chosen: ReadonlySet<string>;
  /** Takes how the choice changes, whatever it is by then. */
  change: (next: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

/** Which profiles go into the file: all, by group, or one by one, with a search over them. */
export function ExportPicker({ profiles, chosen, change }: PickerProps) {
  const { t, i18n } = useTranslation(['exchange', 'common']);
  const [text, setText] = useState('');
  const found = findProfiles(profiles, { text, environments: [], health: [] }, (environment) =>
    t(`common:environment.${environment}`),
  );
  const groups = groupsOf(found, i18n.language);
  const total = profiles.filter(({ demo }) => !demo).length;
  const set = (some: readonly Profile[], to: boolean) => {
    const ids = some.filter(({ demo }) => !demo).map(({ id }) => id);
    change((known) =>
      to ? new Set([...known, ...ids]) : new Set([...known].filter((id) => !ids.includes(id))),
    );
  };
  return (
    <Card
      title={t('export.profiles')}
      aside={
        <Text c="dimmed" size="xs" className="ps-tabular" role="status">
          {t('export.selected', { count: chosen.size, total })}
        </Text>
      }
    >
      <TextInput
        type="search"
        aria-label={t('export.search')}
        placeholder={t('export.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="ps-picker">
        {found.length === 0 && <Text c="dimmed">{t('export.noMatch', { text })}</Text>}
        {found.length > 0 && (
          <Many
            profiles={found}
            chosen={chosen}
            label={t(text.trim() === '' ? 'export.all' : 'export.allFound')}
            set={set}
          />
        )}
        {groups.map((group) => {
          const name = group.name || t('export.ungrouped');
          return (
            <section key={group.name} aria-label={name} className="ps-picker-group">
              {groups.length > 1 && (
                <Many
                  profiles={group.profiles}
                  chosen={chosen}
                  label={name}
                  hint={t('export.group', { group: name })}
                  set={set}
                />
              )}
              <ul>
                {group.profiles.map((profile) => (
                  <Row
                    key={profile.id}
                    profile={profile}
                    checked={chosen.has(profile.id)}
                    onChange={(to) => set([profile], to)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

/** Groups and profiles by name, those without a group last. */
function groupsOf(profiles: Profile[], language: string): { name: string; profiles: Profile[] }[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const members = Map.groupBy(profiles, ({ group }) => group);
  return [...groupNames(profiles, language), ''].flatMap((name) => {
    const some = members.get(name)?.toSorted((a, b) => compare(a.name, b.name));
    return some ? [{ name, profiles: some }] : [];
  });
}

interface ManyProps {
  profiles: Profile[];
  chosen: ReadonlySet<string>;
  label: string;
  hint?: string;
  set: (some: readonly Profile[], to: boolean) => void;
}

/** One box for several profiles. */
function Many({ profiles, chosen, label, hint = label, set }: ManyProps) {
  const own = profiles.filter(({ demo }) => !demo);
  const count = own.filter(({ id }) => chosen.has(id)).length;
  const all = count === own.length && count > 0;
  return (
    <Tick
      checked={all}
      partly={count > 0 && !all}
      disabled={own.length === 0}
      onChange={(to) => set(profiles, to)}
    >
      <span className="ps-pick-many" title={hint}>
        {label}
      </span>
    </Tick>
  );
}

interface RowProps {
  profile: Profile;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

const Row = memo(
  function Row({ profile, checked, onChange }: RowProps) {
    const { t } = useTranslation('exchange');
    return (
      <li>
        <Tick checked={checked} disabled={profile.demo} onChange={onChange}>
          <span className="ps-pick-what">
            <span className="ps-pick-name">{profile.name}</span>
            <span className="ps-pick-host">{profile.demo ? t('export.demo') : hostOf(profile.baseUrl)}</span>
          </span>
          <EnvironmentBadge environment={profile.environment} />
        </Tick>
      </li>
    );
  },
  // The function is another one each time, and does the same: it takes the choice as it is when it is called.
  (before, after) => before.profile === after.profile && before.checked === after.checked,
);
