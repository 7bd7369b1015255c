import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticsReport } from '../../../main/settings/diagnostics-report.ts';
import { logTail } from '../../../main/settings/log-tail.ts';
import { noNetworkSettings } from '../../../preload/contract/network.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { ownProxy, someProfile } from './support.ts';

const parts = {
  at: new Date('2026-11-26T10:00:00Z'),
  info: {
    version: '0.1.0',
    platform: 'linux',
    host: 'electron' as const,
    chrome: '150',
    node: '24',
    userData: '/home/jo/.config/Pimscope',
  },
  system: 'Linux 6, x64',
  settings: {
    theme: 'dark' as const,
    language: 'fr' as const,
    home: { view: 'tiles' as const, sort: 'name' as const, collapsed: ['Client A'] },
    backgroundCheck: true,
    network: { ...noNetworkSettings, proxy: { ...ownProxy, hasPassword: true } },
  },
  vault: {
    mode: 'passphrase' as const,
    keyring: { kind: 'none' as const, backend: 'basic_text' },
    passphrase: { setAt: null, locked: true },
    lockAfterMinutes: 15,
    counts: { keyring: 0, passphrase: 2, untilQuit: 0, lost: 0 },
  },
  profiles: [
    someProfile({ name: 'Shop of Jo' }),
    someProfile({
      name: 'Demo PIM',
      demo: true,
      lastVerification: {
        at: '2026-11-25T10:00:00Z',
        outcome: 'failed',
        problem: 'client-rejected',
        version: '7.0.1',
        edition: 'Serenity',
      },
    }),
  ],
  log: [
    '[info] Shop of Jo was opened by jo@example.com in /home/jo/x',
    '[info] user shop_4711 at pim.example.com',
  ],
  home: '/home/jo',
};

describe('the diagnostics', () => {
  const text = diagnosticsReport(parts);

  it('name what helps: version, system, vault, kinds, hosts and health of profiles, and the log', () => {
    for (const part of [
      'Version: 0.1.0',
      'Linux 6, x64',
      'Proxy: http://proxy.example.com:8080, with login',
      'Passphrase: set, locked; locks after: 15 min',
      'connection at pim.example.com (staging): not tested',
      'connection at the demo PIM (staging): failed at 2026-11-25T10:00:00Z, client-rejected, version 7.0.1, Serenity',
      'was opened by',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('name no profile, no person and no folder of a person', () => {
    for (const hidden of ['Shop of Jo', 'shop_4711', '1_abc', '/home/jo', 'jo@', 'Client A']) {
      expect(text).not.toContain(hidden);
    }
    expect(text).toContain('~/.config/Pimscope');
  });

  it('leave hosts whole, whatever a profile is called', () => {
    const called = diagnosticsReport({ ...parts, profiles: [someProfile({ name: 'example' })] });
    expect(called).toContain('at pim.example.com');
  });
});

describe('the end of the log', () => {
  it('has whole lines, the last ones', async () => {
    const path = join(temporaryFolder(), 'main.log');
    writeFileSync(path, `${Array.from({ length: 9000 }, (_, at) => `line ${at}`).join('\n')}\n`);
    const lines = await logTail(path, 3);
    expect(lines).toEqual(['line 8997', 'line 8998', 'line 8999']);
    expect((await logTail(path, 100_000))[0]).toMatch(/^line \d+$/);
  });

  it('says that there is none', async () => {
    expect(await logTail(join(temporaryFolder(), 'main.log'), 3)).toEqual([
      'The log could not be read: Error',
    ]);
  });
});
