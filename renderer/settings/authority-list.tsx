import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconCertificate, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../preload/contract/network.ts';
import { problemOf } from '../app/problem-error.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useAddAuthorities, useRemoveAuthority } from './network-queries.ts';
import './network.css';

interface AuthorityListProps {
  /** Null for all profiles. */
  profileId: string | null;
  authorities: Authority[];
}

/** The certificate authorities that are trusted beside those of the computer. */
export function AuthorityList({ profileId, authorities }: AuthorityListProps) {
  const { t } = useTranslation('settings');
  const add = useAddAuthorities(profileId, (added) => {
    if (added === null) return;
    tellDone(added === 0 ? t('network.authorities.known') : t('network.authorities.added', { count: added }));
  });
  const remove = useRemoveAuthority(profileId, () => tellDone(t('network.authorities.removed')));
  const error = add.error ?? remove.error;
  return (
    <div className="ps-authorities">
      <Text size="xs" c="dimmed">
        {t(profileId === null ? 'network.authorities.text' : 'network.authorities.textProfile')}
      </Text>
      {authorities.length > 0 && (
        <ul aria-label={t('network.authorities.title')}>
          {authorities.map((authority) => (
            <AuthorityRow
              key={authority.fingerprint}
              authority={authority}
              onRemove={() => remove.mutate(authority.fingerprint)}
            />
          ))}
        </ul>
      )}
      {error && <ProblemView problem={problemOf(error)} handlers={{ retry: () => add.mutate() }} />}
      <Button
        size="xs"
        variant="default"
        w="fit-content"
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {t('network.authorities.add')}
      </Button>
    </div>
  );
}

function AuthorityRow({ authority, onRemove }: { authority: Authority; onRemove: () => void }) {
  const { t, i18n } = useTranslation('settings');
  const { subject, issuer, validTo, fingerprint } = authority;
  const end = Date.parse(validTo);
  const isOver = end < Date.now();
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(end);
  const label = t('network.authorities.remove', { subject });
  return (
    <li>
      <IconCertificate size={18} stroke={1.75} aria-hidden />
      <div>
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {subject}
        </Text>
        {issuer !== subject && (
          <Text size="xs" c="dimmed">
            {t('network.authorities.issuer', { issuer })}
          </Text>
        )}
        <Text size="xs" c={isOver ? 'var(--ps-bad)' : 'dimmed'}>
          {t(isOver ? 'network.authorities.expired' : 'network.authorities.validTo', { date })}
        </Text>
        <CopyCode code={fingerprint} what={t('network.authorities.fingerprint')} />
      </div>
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
