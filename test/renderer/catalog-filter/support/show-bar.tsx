import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import type { ResourceName } from '../../../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';
import { startLanguage } from '../../../../renderer/app/language.ts';
import { createQueryClient } from '../../../../renderer/app/query-client.ts';
import { FilterBar } from '../../../../renderer/catalog-filter/filter-bar.tsx';
import { useRawDrafts } from '../../../../renderer/catalog-filter/raw-drafts.ts';
import { createFakeBridge } from '../../support/fake-bridge.ts';
import { uuid } from '../../support/sample-answers.ts';
import { filterAnswers } from './filter-answers.ts';

export const profileId = uuid(1);

interface Shown {
  resource?: ResourceName;
  filter?: string | null;
  problem?: Problem;
}

// jsdom lays nothing out; CodeMirror asks how wide a letter is.
Range.prototype.getClientRects = () => document.createElement('div').getClientRects();

interface ListProps extends Required<Omit<Shown, 'problem'>> {
  problem: Problem | null;
  applied: (string | null)[];
  /** Told how the filter is changed from outside. */
  onReady: (change: (filter: string | null) => void) => void;
}

function List({ resource, filter, problem, applied, onReady }: ListProps) {
  const [current, setCurrent] = useState(filter);
  useEffect(() => onReady(setCurrent), [onReady]);
  return (
    <FilterBar
      profileId={profileId}
      resource={resource}
      parents={[]}
      filter={current}
      problem={problem}
      onChange={(next) => {
        applied.push(next);
        setCurrent(next);
      }}
    />
  );
}

/** The filter bar as a list holds it. `applied` are the filters that it asked for, in order. */
export function showBar({ resource = 'products', filter = null, problem }: Shown = {}) {
  startLanguage();
  useRawDrafts.getState().reset();
  const fake = createFakeBridge(filterAnswers());
  Reflect.set(window, 'pimscope', fake.bridge);
  const applied: (string | null)[] = [];
  let change: (filter: string | null) => void = () => undefined;
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <List
          resource={resource}
          filter={filter}
          problem={problem ?? null}
          applied={applied}
          onReady={(ready) => {
            change = ready;
          }}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const last = (): unknown => JSON.parse(applied.at(-1) ?? 'null');
  return { fake, user: userEvent.setup(), applied, last, change: (next: string | null) => change(next) };
}

/** The chips by their words. */
export function chips(): string[] {
  return screen
    .queryAllByRole('button', { name: /^Edit / })
    .map((button) => button.getAttribute('aria-label')?.slice(5) ?? '');
}
