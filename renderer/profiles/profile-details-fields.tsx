import { Autocomplete, Input, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { environments } from '../../preload/contract/names.ts';
import type { ProfileDetails } from '../../preload/contract/profile.ts';
import { profilesQuery } from './profile-queries.ts';

interface FieldsProps {
  details: ProfileDetails;
  onChange: (details: ProfileDetails) => void;
  /** Whether a missing name is said. */
  showMissing: boolean;
}

/** The fields for what a person says about a profile. Groups that are in use are offered. */
export function ProfileDetailsFields({ details, onChange, showMissing }: FieldsProps) {
  const { t } = useTranslation(['home', 'common']);
  const environmentLabel = useId();
  const profiles = useQuery(profilesQuery);
  const groups = [...new Set((profiles.data ?? []).map((profile) => profile.group))].filter(Boolean).sort();
  const change = (part: Partial<ProfileDetails>) => onChange({ ...details, ...part });
  return (
    <Stack gap="md">
      <TextInput
        label={t('edit.name')}
        required
        maxLength={100}
        data-autofocus
        value={details.name}
        error={showMissing && !details.name.trim() ? t('edit.nameMissing') : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div>
        <Input.Label id={environmentLabel} component="div">
          {t('common:environment.label')}
        </Input.Label>
        <SegmentedControl
          fullWidth
          className="ps-environments"
          aria-labelledby={environmentLabel}
          value={details.environment}
          onChange={(environment) => change({ environment })}
          data={environments.map((environment) => ({
            value: environment,
            label: (
              <span className="ps-environment-choice ps-edge" data-environment={environment}>
                {t(`common:environment.${environment}`)}
              </span>
            ),
          }))}
        />
      </div>
      <Autocomplete
        label={t('edit.group')}
        description={t('edit.groupHint')}
        maxLength={100}
        data={groups}
        value={details.group}
        onChange={(group) => change({ group })}
      />
      <Textarea
        label={t('edit.description')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={details.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </Stack>
  );
}
