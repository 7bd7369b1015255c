import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SecretState } from '../../preload/contract/profile.ts';
import type { DisclosableSecret } from '../../preload/contract/secrets.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { tellDone } from '../ui/tell.ts';

interface SecretRowsProps {
  profileId: string;
  secrets: NonNullable<SecretState['secrets']>;
}

/** Each secret that is kept: since when, its end, and showing or copying it. Main asks first; it never comes here. */
export function SecretRows({ profileId, secrets }: SecretRowsProps) {
  const { t } = useTranslation('settings');
  const { clientSecret, password, token } = secrets;
  return (
    <ul className="ps-secret-rows" aria-label={t('secrets.list')}>
      <li data-secret="clientSecret">
        <About name={t('secrets.clientSecret')} at={clientSecret.setAt} end={clientSecret.lastFour} />
        <Disclose profileId={profileId} secret="clientSecret" name={t('secrets.clientSecret')} />
      </li>
      {password && (
        <li data-secret="password">
          <About name={t('secrets.password')} at={password.setAt} end={null} />
          <Disclose profileId={profileId} secret="password" name={t('secrets.password')} />
        </li>
      )}
      {token && (
        <li data-secret="token">
          <About name={t('secrets.token')} at={token.setAt} end={null} />
        </li>
      )}
    </ul>
  );
}

function About({ name, at, end }: { name: string; at: string; end: string | null }) {
  const { t } = useTranslation('settings');
  return (
    <div>
      <Text fw={500}>
        {name}
        {end !== null && (
          <span className="ps-secret-end" title={t('secrets.end')}>
            {`…${end}`}
          </span>
        )}
      </Text>
      <Text size="xs" c="dimmed">
        {t('secrets.since')} <RelativeTime at={at} />
      </Text>
    </div>
  );
}

interface DiscloseProps {
  profileId: string;
  secret: DisclosableSecret;
  name: string;
}

function Disclose({ profileId, secret, name }: DiscloseProps) {
  const { t } = useTranslation('settings');
  const reveal = useMutation({
    mutationFn: () => call(bridge().secrets.reveal, { profileId, secret }),
  });
  const copy = useMutation({
    mutationFn: () => call(bridge().secrets.copy, { profileId, secret }),
    onSuccess: (result) => {
      if (result.copied) tellDone(t('secrets.copied', { name, seconds: result.clearedAfterSeconds }));
    },
  });
  const failed = reveal.error ? reveal : copy;
  return (
    <>
      <div className="ps-secret-acts">
        <Button
          size="compact-xs"
          variant="default"
          loading={reveal.isPending}
          aria-label={t('secrets.revealOf', { name })}
          onClick={() => reveal.mutate()}
        >
          {t('secrets.reveal')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          loading={copy.isPending}
          aria-label={t('secrets.copyOf', { name })}
          onClick={() => copy.mutate()}
        >
          {t('secrets.copy')}
        </Button>
      </div>
      {failed.error && (
        <div className="ps-secret-problem">
          <ProblemView
            compact
            problem={problemOf(failed.error)}
            handlers={{ retry: () => failed.mutate() }}
          />
        </div>
      )}
    </>
  );
}
