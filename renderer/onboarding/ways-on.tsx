import { Button, Group } from '@mantine/core';
import type { Problem } from '../../preload/contract/problem.ts';
import { remedyOf } from '../ui/problem-view.tsx';

export interface WayOn {
  /** Of the remedy that does the same. */
  kind: string;
  label: string;
  run: () => void;
}

/** What can be done after a test. A way that a problem above offers already is not offered twice. */
export function WaysOn({ ways, problems }: { ways: WayOn[]; problems: (Problem | null)[] }) {
  const offered = new Set<string | undefined>(
    problems.map((problem) => (problem ? remedyOf(problem)?.kind : undefined)),
  );
  return (
    <Group gap="xs">
      {ways
        .filter(({ kind }) => !offered.has(kind))
        .map(({ kind, label, run }) => (
          <Button key={kind} variant="default" size="xs" onClick={run}>
            {label}
          </Button>
        ))}
    </Group>
  );
}
