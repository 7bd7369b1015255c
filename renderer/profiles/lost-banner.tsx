import { Button, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { hostOf } from '../ui/host-of.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { mendOfSecrets, useMend } from './mend-access.ts';

/** That the PIM does not take this authorization any more, why, and the one click that mends it. */
export function LostBanner({ profile }: { profile: Profile }) {
  const { t } = useTranslation('app');
  const ask = useMend((state) => state.ask);
  const lost = profile.authorizationLost;
  if (!lost) return null;
  const { clientId } = profile.access;
  const params = { host: hostOf(profile.baseUrl), clientId, message: lost.code };
  const { title, detail } = problemTexts({ code: lost.code, params, retryable: false });
  return (
    <section className="ps-lost" role="alert" data-lost={lost.code}>
      <IconPlugConnectedX size={20} aria-hidden />
      <div>
        <Text fw={600}>{title}</Text>
        <Text>{detail}</Text>
        <Text size="xs" c="dimmed">
          <RelativeTime at={lost.at} />
        </Text>
      </div>
      <Button onClick={() => ask(profile.id, mendOfSecrets(profile))}>
        {t(profile.access.kind === 'app' ? 'lost.again' : 'lost.secrets')}
      </Button>
    </section>
  );
}
