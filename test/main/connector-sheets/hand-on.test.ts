import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createHandOn, type HandOnOptions } from '../../../main/connector-sheets/hand-on.ts';
import { sheetOf } from '../../../main/connector-sheets/sheets.ts';
import { ProblemError, problem } from '../../../main/pim/problem-error.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { problemOf } from '../support/test-transport.ts';
import { appProfile, connectionProfile, password, secretOfClient } from './support/subjects.ts';

const never = new AbortController().signal;
const cleared = { clearedAfterSeconds: 30, hiddenFromHistory: true };

function hand(changes: Partial<HandOnOptions> = {}) {
  const folder = temporaryFolder();
  const parts = {
    baseUrlOf: vi.fn<HandOnOptions['baseUrlOf']>(async ({ baseUrl }) => baseUrl),
    readSecrets: vi.fn<HandOnOptions['readSecrets']>(async () => ({
      clientSecret: secretOfClient,
      password,
    })),
    discloseSecret: { copy: vi.fn(async () => ({ copied: true as const, ...cleared })) },
    secretCopy: { copy: vi.fn(async (_text: string) => cleared) },
    copyText: vi.fn(async (_text: string) => undefined),
    confirmDocument: vi.fn<HandOnOptions['confirmDocument']>(async () => true),
    chooseTarget: vi.fn<HandOnOptions['chooseTarget']>(async (name) => join(folder, name)),
  };
  const files = () => readdirSync(folder);
  return { ...parts, files, folder, handOn: createHandOn({ ...parts, ...changes }) };
}

describe('a field', () => {
  it('is copied exactly, without any question', async () => {
    const { handOn, copyText, confirmDocument } = hand();
    const copy = (id: string) => handOn.copyField(connectionProfile(), sheetOf('patchworks'), id, never);
    expect(await copy('store-url')).toEqual({ copied: true, secret: null });
    await copy('token-key');
    expect(copyText.mock.calls).toEqual([['moebelhaus.cloud.akeneo.com/'], ['access_token']]);
    expect(confirmDocument).not.toHaveBeenCalled();
  });

  it('that is a secret goes the way of secrets, and never through plain copying', async () => {
    const { handOn, discloseSecret, copyText } = hand();
    const copied = await handOn.copyField(connectionProfile(), sheetOf('patchworks'), 'password', never);
    expect(copied).toEqual({ copied: true, secret: cleared });
    expect(discloseSecret.copy).toHaveBeenCalledExactlyOnceWith(connectionProfile().id, 'password', never);
    expect(copyText).not.toHaveBeenCalled();
  });

  it('that is a secret stays where it is after a no', async () => {
    const { handOn } = hand({ discloseSecret: { copy: async () => ({ copied: false }) } });
    const copied = await handOn.copyField(appProfile(), sheetOf('nexla'), 'client-secret', never);
    expect(copied).toEqual({ copied: false });
  });

  it('is refused where there is nothing, or no such field', async () => {
    const { handOn, copyText } = hand();
    const profile = appProfile({}, { description: '' });
    const copy = (id: string) => problemOf(handOn.copyField(profile, sheetOf('nexla'), id, never));
    expect(await copy('credential-description')).toMatchObject({
      code: 'sheet-field-empty',
      params: { field: 'Credential Description' },
    });
    expect((await copy('other')).code).toBe('sheet-not-found');
    expect(copyText).not.toHaveBeenCalled();
  });
});

describe('a document', () => {
  it('is copied without secrets, without any question', async () => {
    const { handOn, copyText, confirmDocument, readSecrets } = hand();
    const copied = await handOn.copyDocument(connectionProfile(), sheetOf('curl'), false, never);
    expect(copied).toEqual({ copied: true, secret: null });
    expect(copyText.mock.calls[0]?.[0]).toContain(`AKENEO_CLIENT_SECRET='<client secret>'`);
    expect(confirmDocument).not.toHaveBeenCalled();
    expect(readSecrets).not.toHaveBeenCalled();
  });

  it('is copied with secrets after a yes, and cleared again', async () => {
    const { handOn, copyText, secretCopy, confirmDocument } = hand();
    const profile = connectionProfile({ environment: 'production' });
    expect(await handOn.copyDocument(profile, sheetOf('curl'), true, never)).toEqual({
      copied: true,
      secret: cleared,
    });
    expect(secretCopy.copy.mock.calls[0]?.[0]).toContain(`AKENEO_PASSWORD='${password}'`);
    expect(copyText).not.toHaveBeenCalled();
    const question = {
      act: 'copy',
      sheetName: 'cURL',
      profileName: 'Möbelhaus Staging',
      environment: 'production',
    };
    expect(confirmDocument).toHaveBeenCalledExactlyOnceWith(question, never);
  });

  it('without any secret in it is copied without a question also where secrets are wanted', async () => {
    const { handOn, confirmDocument } = hand();
    const copied = await handOn.copyDocument(appProfile(), sheetOf('php-client'), true, never);
    expect(copied).toEqual({ copied: true, secret: null });
    expect(confirmDocument).not.toHaveBeenCalled();
  });

  it('is saved with placeholders', async () => {
    const { handOn, folder } = hand();
    const path = join(folder, 'möbelhaus-staging.env');
    const saved = await handOn.saveFile(connectionProfile(), sheetOf('dotenv'), false, never);
    expect(saved).toEqual({ path, withSecrets: false });
    expect(readFileSync(path, 'utf8')).toContain(`AKENEO_PASSWORD='<password>'\n`);
  });

  it('is saved with secrets after a yes, for its owner only', async () => {
    const { handOn, folder } = hand();
    const path = join(folder, 'möbelhaus-staging.postman_environment.json');
    const saved = await handOn.saveFile(connectionProfile(), sheetOf('postman'), true, never);
    expect(saved).toEqual({ path, withSecrets: true });
    expect(readFileSync(path, 'utf8')).toContain(password);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not saved after a no, and nobody is asked where', async () => {
    const { handOn, files, chooseTarget } = hand({ confirmDocument: async () => false });
    expect(await handOn.saveFile(connectionProfile(), sheetOf('dotenv'), true, never)).toBeNull();
    expect(chooseTarget).not.toHaveBeenCalled();
    expect(files()).toEqual([]);
  });

  it('is not saved where nobody wants a file, or the window has gone', async () => {
    const declined = hand({ chooseTarget: async () => null });
    expect(await declined.handOn.saveFile(connectionProfile(), sheetOf('dotenv'), false, never)).toBeNull();
    const gone = new AbortController();
    const { handOn, files } = hand({
      confirmDocument: async () => {
        gone.abort();
        return true;
      },
    });
    expect(await handOn.saveFile(connectionProfile(), sheetOf('dotenv'), true, gone.signal)).toBeNull();
    expect(files()).toEqual([]);
  });

  it('asks one question at a time', async () => {
    const answer = Promise.withResolvers<boolean>();
    const asked = Promise.withResolvers<void>();
    const { handOn, secretCopy } = hand({
      confirmDocument: () => {
        asked.resolve();
        return answer.promise;
      },
    });
    const first = handOn.copyDocument(connectionProfile(), sheetOf('curl'), true, never);
    await asked.promise;
    const second = await handOn.copyDocument(connectionProfile(), sheetOf('dotenv'), true, never);
    expect(second).toEqual({ copied: false });
    answer.resolve(true);
    expect((await first).copied).toBe(true);
    expect(secretCopy.copy).toHaveBeenCalledOnce();
    const third = await handOn.copyDocument(connectionProfile(), sheetOf('dotenv'), true, never);
    expect(third.copied).toBe(true);
  });

  it('asks nobody where the secrets can not be had', async () => {
    const confirmDocument = vi.fn(async () => true);
    const locked = hand({
      confirmDocument,
      readSecrets: () => Promise.reject(new ProblemError(problem('vault-locked'))),
    });
    const copying = locked.handOn.copyDocument(connectionProfile(), sheetOf('curl'), true, never);
    expect((await problemOf(copying)).code).toBe('vault-locked');
    const without = hand({
      confirmDocument,
      readSecrets: async () => ({ clientSecret: secretOfClient, password: null }),
    });
    const saving = without.handOn.saveFile(connectionProfile(), sheetOf('dotenv'), true, never);
    expect((await problemOf(saving)).code).toBe('secrets-missing');
    expect(confirmDocument).not.toHaveBeenCalled();
  });

  it('takes the secrets as they are after the answer', async () => {
    let secret = 'before-the-question';
    const { handOn, secretCopy } = hand({
      readSecrets: async () => ({ clientSecret: secret, password }),
      confirmDocument: async () => {
        secret = 'after-the-question';
        return true;
      },
    });
    await handOn.copyDocument(connectionProfile(), sheetOf('curl'), true, never);
    expect(secretCopy.copy.mock.calls[0]?.[0]).toContain('after-the-question');
  });

  it('is refused for a form, and says where it can not be written', async () => {
    const { handOn, folder } = hand();
    const form = handOn.saveFile(appProfile(), sheetOf('nexla'), false, never);
    expect((await problemOf(form)).code).toBe('sheet-not-for-access');
    const path = join(folder, 'none', 'x.env');
    const nowhere = hand({ chooseTarget: async () => path });
    const saving = nowhere.handOn.saveFile(connectionProfile(), sheetOf('dotenv'), false, never);
    expect(await problemOf(saving)).toMatchObject({ code: 'file-not-writable', params: { path } });
  });
});
