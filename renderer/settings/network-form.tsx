import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkSettings } from '../../preload/contract/network.ts';
import { problemOf } from '../app/problem-error.ts';
import { secretStorageQuery } from '../profiles/profile-queries.ts';
import { SecretStorageConsent } from '../profiles/secret-storage-consent.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { changeOf, draftOf, faultsOf, keepsPassword, type NetworkDraft } from './network-draft.ts';
import { useSetNetwork } from './network-queries.ts';
import { ProxyFields } from './proxy-fields.tsx';
import { TimeOutFields } from './time-out-fields.tsx';
import './network.css';

interface NetworkFormProps {
  /** Null for all profiles. */
  profileId: string | null;
  network: NetworkSettings;
}

/** Proxy and time-outs: changed together, and nothing before *Save*. */
export function NetworkForm({ profileId, network }: NetworkFormProps) {
  const { t } = useTranslation(['settings', 'common']);
  const isOfAll = profileId === null;
  const [edited, setEdited] = useState<NetworkDraft | null>(null);
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const storage = useQuery(secretStorageQuery).data;
  const reset = () => {
    setEdited(null);
    setTried(false);
  };
  const set = useSetNetwork(profileId, () => {
    reset();
    tellDone(t('network.saved'));
  });
  const draft = edited ?? draftOf(network, isOfAll);
  const faults = faultsOf(draft);
  const asksConsent = draft.mode === 'own' && draft.password !== '' && storage?.kind === 'none';
  const change = (changes: Partial<NetworkDraft>) => setEdited({ ...draft, ...changes });
  const send = () => {
    if (Object.keys(faults).length === 0 && (!asksConsent || consent)) {
      set.mutate(changeOf(draft, network, consent));
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    if (!set.isPending) send();
  };
  const modes = isOfAll
    ? (['system', 'none', 'own'] as const)
    : (['inherit', 'system', 'none', 'own'] as const);
  return (
    <form noValidate onSubmit={submit} className="ps-network-form">
      <Radio.Group label={t('network.proxy.label')} value={draft.mode} onChange={(mode) => change({ mode })}>
        <Stack gap={8} mt={4}>
          {modes.map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(`network.proxy.${mode}`)}
              description={mode === 'own' && !isOfAll ? undefined : t(`network.proxy.${mode}Text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {draft.mode === 'own' && (
        <ProxyFields
          draft={draft}
          faults={tried ? faults : {}}
          hasPassword={keepsPassword(draft, network)}
          onChange={change}
        />
      )}
      <TimeOutFields draft={draft} faults={tried ? faults : {}} isOfAll={isOfAll} onChange={change} />
      {asksConsent && (
        <SecretStorageConsent checked={consent} onChange={setConsent} showMissing={tried && !consent} />
      )}
      {set.error && <ProblemView problem={problemOf(set.error)} handlers={{ retry: send }} />}
      {edited && (
        <Group justify="flex-end" gap="xs">
          <Text size="xs" c="dimmed">
            {t('network.unsaved')}
          </Text>
          <Button type="button" size="xs" variant="default" onClick={reset}>
            {t('network.reset')}
          </Button>
          <Button type="submit" size="xs" loading={set.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
