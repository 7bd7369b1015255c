import { Autocomplete, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../preload/contract/exchange.ts';
import { environments } from '../../preload/contract/names.ts';
import { useAddressReading } from '../onboarding/use-address-reading.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { type Changes, type Decision, lackingOf, useImport } from './import-store.ts';

interface EditProps {
  item: ImportItem;
  decision: Decision;
  tried: boolean;
}

/** What an entry lacks, and what of it can be changed before it becomes a profile. */
export function ImportEdit({ item, decision, tried }: EditProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const decide = useImport((state) => state.decide);
  const profiles = useQuery(profilesQuery).data ?? [];
  const { changes, choice } = decision;
  const { missing } = item;
  const reading = useAddressReading(changes.baseUrl ?? '');
  const groups = [...new Set(profiles.map(({ group }) => group))].filter(Boolean).sort();
  const says = tried && choice !== 'skip';
  const lacking = lackingOf(item, decision);

  const change = (part: Partial<Changes>) => {
    const next = { ...changes, ...part };
    const complete = lackingOf(item, { choice, changes: next }).length === 0;
    // Whoever completes an entry wants it.
    const wanted = item.choices.find((one) => one === 'add' || one === 'keep-both');
    const completed = choice === 'skip' && lacking.length > 0 && complete && wanted;
    decide(item, { changes: next, ...(completed ? { choice: wanted } : {}) });
  };

  return (
    <div className="ps-import-edit">
      {missing.length > 0 && <Text size="xs">{t('import.needs')}</Text>}
      <div className="ps-import-fields">
        {missing.includes('baseUrl') && (
          <TextInput
            size="xs"
            label={t('import.field.baseUrl')}
            required
            maxLength={2000}
            value={changes.baseUrl ?? ''}
            error={
              reading?.understood === false
                ? problemTexts(reading.problem).title
                : says && lacking.includes('baseUrl') && t('import.addressMissing')
            }
            onChange={(event) => change({ baseUrl: event.currentTarget.value })}
          />
        )}
        {missing.includes('clientId') && (
          <TextInput
            size="xs"
            label={t('import.field.clientId')}
            required
            maxLength={500}
            value={changes.clientId ?? ''}
            error={says && lacking.includes('clientId') && t('import.clientIdMissing')}
            onChange={(event) => change({ clientId: event.currentTarget.value })}
          />
        )}
        {missing.includes('username') && (
          <TextInput
            size="xs"
            label={t('import.field.username')}
            required
            maxLength={500}
            value={changes.username ?? ''}
            error={says && lacking.includes('username') && t('import.usernameMissing')}
            onChange={(event) => change({ username: event.currentTarget.value })}
          />
        )}
        <TextInput
          size="xs"
          label={t('import.field.name')}
          maxLength={100}
          value={changes.name ?? item.name}
          error={says && changes.name?.trim() === '' && t('import.nameMissing')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t('import.field.environment')}
          value={changes.environment ?? item.environment}
          data={environments.map((value) => ({ value, label: t(`common:environment.${value}`) }))}
          onChange={(event) => {
            const environment = environments.find((one) => one === event.currentTarget.value);
            if (environment) change({ environment });
          }}
        />
        <Autocomplete
          size="xs"
          label={t('import.field.group')}
          maxLength={100}
          data={groups}
          value={changes.group ?? item.group}
          onChange={(group) => change({ group })}
        />
      </div>
    </div>
  );
}
