import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppHint } from './app-hints.ts';

interface AppHintListProps {
  hints: AppHint[];
  onUseConnection: (() => void) | undefined;
  onSwap: () => void;
}

/** What the shape of a value gives away, with the way to put it right where there is one. */
export function AppHintList({ hints, onUseConnection, onSwap }: AppHintListProps) {
  const { t } = useTranslation(['app', 'onboarding']);
  if (hints.length === 0) return null;
  return hints.map(({ code }) => (
    <Text component="span" size="xs" display="block" className="ps-hint" key={code}>
      {t(`hint.${code}`)}{' '}
      {code === 'client-id-of-connection' && onUseConnection && (
        <Anchor component="button" type="button" onClick={onUseConnection}>
          {t('hint.useConnection')}
        </Anchor>
      )}
      {code === 'swapped' && (
        <Anchor component="button" type="button" onClick={onSwap}>
          {t('onboarding:credentials.hint.swap')}
        </Anchor>
      )}
    </Text>
  ));
}
