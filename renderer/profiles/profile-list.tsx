import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { useDraft } from '../onboarding/draft.ts';
import { EditProfileDialog } from './edit-profile-dialog.tsx';
import { groupProfiles, type ProfileGroup, searchProfiles } from './profile-groups.ts';
import { ProfileTile, type TileActions } from './profile-tile.tsx';
import { RemoveProfileDialog } from './remove-profile-dialog.tsx';
import { ResumeTile } from './resume-tile.tsx';

/** From this number of profiles on a search field stands above them. */
const searchFrom = 7;

/** The profiles as tiles in their groups, with search, and the dialogs of the tile's menu. */
export function ProfileList({ profiles }: { profiles: Profile[] }) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<Profile | null>(null);
  const [removed, setRemoved] = useState<Profile | null>(null);
  const connecting = useDraft((state) => state.open);
  const found = searchProfiles(profiles, text);
  const groups = groupProfiles(found, i18n.language);
  return (
    <>
      {profiles.length >= searchFrom && (
        <TextInput
          type="search"
          className="ps-home-search"
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {connecting && <ResumeTile />}
      {found.length === 0 && (
        <Group gap="sm" role="status">
          <Text c="dimmed">{t('noMatch', { text })}</Text>
          <Button variant="default" size="xs" onClick={() => setText('')}>
            {t('clearSearch')}
          </Button>
        </Group>
      )}
      {groups.map((group) => (
        <GroupSection
          key={group.name}
          group={group}
          withHeading={groups.length > 1 || group.name !== ''}
          actions={{ edit: setEdited, remove: setRemoved }}
        />
      ))}
      <EditProfileDialog profile={edited} onClose={() => setEdited(null)} />
      <RemoveProfileDialog profile={removed} onClose={() => setRemoved(null)} />
    </>
  );
}

interface GroupSectionProps {
  group: ProfileGroup;
  withHeading: boolean;
  actions: TileActions;
}

function GroupSection({ group, withHeading, actions }: GroupSectionProps) {
  const { t } = useTranslation(['home', 'common']);
  const id = useId();
  const name = group.name || t('ungrouped');
  return (
    <section
      className="ps-group"
      {...(withHeading ? { 'aria-labelledby': id } : { 'aria-label': t('title') })}
    >
      {withHeading && (
        <Title order={2} id={id} className="ps-group-heading">
          {name}
        </Title>
      )}
      <ul className="ps-tiles">
        {group.profiles.map((profile) => (
          <ProfileTile key={profile.id} profile={profile} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
