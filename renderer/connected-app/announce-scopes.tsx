import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

/** Offers to let the PIM's own users know that the app needs other scopes. */
export function AnnounceScopes({ profileId, scopes }: { profileId: string; scopes: string[] }) {
  const { t } = useTranslation('app');
  const announce = useMutation({
    mutationFn: () => call(bridge().profiles.announceScopes, { profileId, scopes }),
  });
  return (
    <div className="ps-announce">
      <Button
        size="xs"
        variant="default"
        loading={announce.isPending}
        disabled={scopes.length === 0}
        onClick={() => announce.mutate()}
      >
        {t('authorize.announce')}
      </Button>
      <Text size="xs" c="dimmed" role="status">
        {t(announce.isSuccess ? 'authorize.announced' : 'authorize.announceText')}
      </Text>
      {announce.error && <ProblemView problem={problemOf(announce.error)} tone="warning" />}
    </div>
  );
}
