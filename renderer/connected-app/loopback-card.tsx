import { Button, NumberInput, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { loopbackQuery } from './loopback-queries.ts';
import './loopback-card.css';

const ports = { min: 1024, max: 65_535 };

/** Whether Akeneo's *Connect* leads to Pimscope, and the port of the listener on this computer. */
export function LoopbackCard() {
  const { t } = useTranslation(['app', 'common']);
  const queryClient = useQueryClient();
  const loopback = useQuery(loopbackQuery);
  const [port, setPort] = useState<number | string | null>(null);
  const change = useMutation({
    mutationFn: (changes: { port?: number; listening?: boolean }) => call(bridge().loopback.change, changes),
    onSuccess: (state) => {
      setPort(null);
      queryClient.setQueryData(loopbackQuery.queryKey, state);
    },
  });
  const state = loopback.data;
  if (!state) return null;
  const typed = typeof port === 'number' ? port : Number.NaN;
  const usable = typed >= ports.min && typed <= ports.max;
  const problem = state.problem ?? (change.error && problemOf(change.error));
  return (
    <section className="ps-loopback" aria-label={t('loopback.listen')}>
      <Switch
        size="sm"
        label={t('loopback.listen')}
        description={t('loopback.listenText')}
        checked={state.listening}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ listening: event.currentTarget.checked })}
      />
      {state.listening && !state.problem && (
        <Text size="xs" c="dimmed" role="status">
          {t('loopback.listening', { port: state.port })}
        </Text>
      )}
      {problem && (
        <ProblemView problem={problem} handlers={{ 'change-port': () => setPort(state.port + 1) }} />
      )}
      {port === null ? (
        <Button size="compact-xs" variant="subtle" w="fit-content" onClick={() => setPort(state.port)}>
          {t('loopback.changePort')}
        </Button>
      ) : (
        <div className="ps-loopback-port">
          <NumberInput
            size="xs"
            label={t('loopback.port')}
            description={t('loopback.portText')}
            error={usable ? undefined : t('loopback.portInvalid')}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={port}
            onChange={setPort}
          />
          <Button
            size="xs"
            variant="default"
            disabled={!usable || change.isPending}
            onClick={() => change.mutate({ port: typed })}
          >
            {t('common:save')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setPort(null)}>
            {t('common:cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}
