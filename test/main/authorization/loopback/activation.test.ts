import { describe, expect, it, onTestFinished } from 'vitest';
import { nativeWords } from '../../../../main/app/native-words.ts';
import { createLoopback } from '../../../../main/authorization/loopback/loopback.ts';
import { firstLoopbackSettings } from '../../../../main/authorization/loopback/settings.ts';
import { ProblemError, problem } from '../../../../main/pim/problem-error.ts';
import { unusedPort } from '../../support/http-server.ts';
import { problemOf } from '../../support/test-transport.ts';
import { englishPages, takePort, testLoopback } from './support/loopback.ts';
import { heading, visit } from './support/visit.ts';

describe('the activation URL', () => {
  it('brings the address of the PIM as it is understood', async () => {
    const { loopback, activations } = await testLoopback({ listening: true });
    const { activateUrl } = loopback.state();
    const pimUrl = encodeURIComponent('https://pim.example.com/akeneo/');
    const page = await visit(`${activateUrl}?pim_url=${pimUrl}`);
    expect([page.status, heading(page)]).toEqual([200, 'Continue in Pimscope']);
    expect(page.text).not.toContain('pim.example.com');
    expect(activations).toEqual(['https://pim.example.com/akeneo']);
  });

  it.each([
    ['', 'The address of the PIM is missing'],
    ['?pim_url=', 'The address of the PIM is missing'],
    ['?pim_url=javascript%3Aalert(1)', 'The address of the PIM can’t be read'],
    ['?pim_url=file%3A%2F%2F%2Fetc%2Fpasswd', 'The address of the PIM can’t be read'],
    ['?pim_url=https%3A%2F%2Fapi.akeneo.com', 'The address of the PIM can’t be read'],
    [
      '?pim_url=https%3A%2F%2Fa.example&pim_url=https%3A%2F%2Fb.example',
      'The address of the PIM can’t be read',
    ],
  ])('with %j says what is wrong', async (query, words) => {
    const { loopback, activations } = await testLoopback({ listening: true });
    const page = await visit(`${loopback.state().activateUrl}${query}`);
    expect([page.status, heading(page)]).toEqual([400, words]);
    expect(activations).toEqual([]);
  });

  it('is not for pages that are fetched ahead or by other sites', async () => {
    const { loopback, activations } = await testLoopback({ listening: true });
    const url = `${loopback.state().activateUrl}?pim_url=https%3A%2F%2Fpim.example.com`;
    expect((await visit(url, { headers: { 'Sec-Purpose': 'prefetch' } })).status).toBe(503);
    expect((await visit(url, { headers: { 'Sec-Fetch-Dest': 'empty' } })).status).toBe(403);
    expect((await visit(url, { headers: { Host: 'evil.example' } })).status).toBe(421);
    expect(activations).toEqual([]);
  });

  it('shares its port with a callback, and stays when that is over', async () => {
    const { loopback, activations } = await testLoopback({ listening: true });
    const { callbackUrl, activateUrl } = loopback.state();
    const nothing = await visit(`${callbackUrl}?code=a`);
    expect([nothing.status, heading(nothing)]).toEqual([404, 'No authorization is waiting here']);
    const { release } = await loopback.expect(callbackUrl, () => ({ received: true }));
    expect((await visit(`${callbackUrl}?code=a`)).status).toBe(200);
    await release();
    expect((await visit(`${callbackUrl}?code=a`)).status).toBe(404);
    await visit(`${activateUrl}?pim_url=https%3A%2F%2Fpim.example.com`);
    expect(activations).toEqual(['https://pim.example.com']);
  });
});

describe('the listener', () => {
  it('is off at first, on port 43117, and says what to enter in Akeneo', () => {
    const loopback = createLoopback({
      recall: () => firstLoopbackSettings,
      remember: () => undefined,
      pages: () => englishPages,
      onActivate: () => undefined,
    });
    expect(loopback.state()).toEqual({
      port: 43_117,
      callbackUrl: 'http://127.0.0.1:43117/callback',
      activateUrl: 'http://127.0.0.1:43117/activate',
      listening: false,
      problem: null,
    });
  });

  it('listens as soon as it is switched on and not any more when it is switched off', async () => {
    const { loopback, kept, port } = await testLoopback();
    const { activateUrl } = loopback.state();
    await expect(visit(activateUrl)).rejects.toThrow('ECONNREFUSED');
    expect(await loopback.change({ listening: true })).toMatchObject({ listening: true, problem: null });
    expect(kept.settings).toEqual({ port, listening: true });
    expect((await visit(activateUrl)).status).toBe(400);
    await loopback.change({ listening: false });
    await takePort(port);
  });

  it('moves to another port, and leaves an expected callback where it is', async () => {
    const { loopback, port } = await testLoopback({ listening: true });
    const { callbackUrl, activateUrl } = loopback.state();
    const { release } = await loopback.expect(callbackUrl, () => ({ received: true }));
    const next = await unusedPort();
    const state = await loopback.change({ port: next });
    expect(state).toMatchObject({
      port: next,
      problem: null,
      callbackUrl: `http://127.0.0.1:${next}/callback`,
    });
    expect((await visit(state.activateUrl)).status).toBe(400);
    expect((await visit(activateUrl)).status).toBe(404);
    expect((await visit(`${callbackUrl}?code=a`)).status).toBe(200);
    await release();
    await takePort(port);
  });

  it('tells of a port that another program has, and takes it once it is free', async () => {
    const { loopback, port } = await testLoopback();
    const giveBack = await takePort(port);
    const refused = await loopback.change({ listening: true });
    expect(refused).toMatchObject({
      listening: true,
      problem: { code: 'loopback-port-taken', params: { port } },
    });
    expect(loopback.state()).toEqual(refused);
    await giveBack();
    expect((await loopback.change({ listening: true })).problem).toBeNull();
    expect((await visit(refused.activateUrl)).status).toBe(400);
  });

  it('starts all the same where its port is taken', async () => {
    const { loopback, port } = await testLoopback({ listening: true });
    await loopback.stop();
    await takePort(port);
    await loopback.start();
    expect(loopback.state().problem?.code).toBe('loopback-port-taken');
    await loopback.stop();
  });

  it('leaves everything as it was where settings can not be kept', async () => {
    const port = await unusedPort();
    const loopback = createLoopback({
      recall: () => ({ port, listening: false }),
      remember: () => {
        throw new ProblemError(problem('file-not-writable', { path: 'settings.json' }));
      },
      pages: () => englishPages,
      onActivate: () => undefined,
    });
    expect((await problemOf(loopback.change({ listening: true }))).code).toBe('file-not-writable');
    await takePort(port);
  });

  it('frees every port when it stops', async () => {
    const { loopback, port } = await testLoopback({ listening: true });
    const other = await unusedPort();
    const { release } = await loopback.expect(`http://127.0.0.1:${other}/callback`, () => ({
      received: true,
    }));
    await loopback.stop();
    await Promise.all([takePort(port), takePort(other)]);
    await release();
  });
});

describe('the pages', () => {
  it('speak the language that the interface has at the moment', async () => {
    const port = await unusedPort();
    let language: 'en' | 'fr' = 'en';
    const loopback = createLoopback({
      recall: () => ({ port, listening: true }),
      remember: () => undefined,
      pages: () => ({ language, texts: nativeWords(language, '').loopback }),
      onActivate: () => undefined,
    });
    onTestFinished(() => loopback.stop());
    await loopback.start();
    const read = async () => (await fetch(loopback.state().activateUrl)).text();
    expect(await read()).toContain('The address of the PIM is missing');
    language = 'fr';
    const page = await read();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('L’adresse du PIM manque');
  });
});
