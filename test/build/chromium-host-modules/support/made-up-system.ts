import type { System } from '../../../../build/chromium-host/browser/system.ts';

export interface MadeUp {
  readonly platform: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
  /** The programs there are. */
  readonly files?: readonly string[];
  readonly isRoot?: boolean;
  readonly osRelease?: string;
  /** Of every program that is run. */
  readonly exitCode?: number;
}

/** A computer that exists on paper; `ran` is what was run on it. */
export function makeSystem(parts: MadeUp): System & { readonly ran: string[] } {
  const ran: string[] = [];
  return {
    platform: parts.platform,
    env: parts.env ?? {},
    isRoot: parts.isRoot ?? false,
    osRelease: parts.osRelease ?? '',
    isExecutable: (file) => parts.files?.includes(file) ?? false,
    run: async (program, args) => {
      ran.push([program, ...args].join(' '));
      return parts.exitCode ?? 0;
    },
    ran,
  };
}
