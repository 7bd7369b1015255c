import { describe, expect, it } from 'vitest';
import { compareDiagnoses } from '../../../main/diagnosis/compare.ts';
import { reportOf } from '../../../main/diagnosis/report/report.ts';
import { headlineWords } from '../../../main/diagnosis/report/sentences.ts';
import { comparisonSchema, diagnosisSchema } from '../../../preload/contract/diagnosis.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { demoPim } from '../support/demo-access.ts';
import { startHttpServer } from '../support/http-server.ts';
import { nobody } from '../support/verify.ts';
import { diagnoseApp } from './support/app-access.ts';
import { diagnose } from './support/diagnose.ts';

describe('a report', () => {
  it('holds what a support asks for: times, addresses, the chain, the exact answers', async () => {
    const authority = await createTestAuthority();
    const pim = await demoPim({ tls: await authority.issue('127.0.0.1', { from: -1, to: 90 }) });
    pim.faults.permissionsRemoved = ['channels'];
    const { diagnosis } = await diagnose(pim.url, pim.connection, {
      agents: { systemCertificates: () => [authority.cert] },
    });
    const { text, fileName } = reportOf(diagnosis, 'markdown');
    expect(fileName).toMatch(/^diagnosis-127\.0\.0\.1-\d{4}-\d\d-\d\d-\d\d-\d\d\.md$/);
    for (const part of [
      "**Everything works except: this connection can't read channels.**",
      diagnosis.startedAt,
      `127.0.0.1:${pim.port}`,
      'CN=Test authority',
      diagnosis.certificates[0]?.fingerprint ?? 'no certificate',
      'Access forbidden. You are not allowed to list channels.',
      'In Akeneo: System > Roles > Web API permissions > List channels',
      '> GET ',
      '< 403',
      'Authorization: Bearer [redacted]',
    ]) {
      expect(text).toContain(part);
    }
    expect(diagnosis.certificates.map(({ subject }) => subject)).toEqual([
      'CN=127.0.0.1',
      'CN=Test authority',
    ]);
  });

  it('names the numbers that servers give to requests', async () => {
    const server = await startHttpServer(() => ({
      body: '<html></html>',
      headers: { 'X-Request-Id': 'abc-123' },
    }));
    const { diagnosis } = await diagnose(server.url, nobody);
    expect(reportOf(diagnosis, 'markdown').text).toContain('| Request ids | x-request-id: abc-123');
  });

  it('is not torn apart by what a server writes', async () => {
    const body = '<html><title>a | b</title>```\n# Not a heading\n```</html>';
    const server = await startHttpServer(() => ({ body }));
    const { diagnosis } = await diagnose(server.url, nobody);
    expect(reportOf(diagnosis, 'markdown').text).toMatch(
      /\n````\n> GET [\s\S]*?# Not a heading[\s\S]*?\n````\n/,
    );
  });

  it.each(['markdown', 'json'] as const)('holds no secret, token or user name, as %s', async (format) => {
    const pim = await demoPim();
    const { diagnosis, secrets } = await diagnose(pim.url, pim.connection);
    const app = await diagnoseApp(await demoPim({ seed: 'app' }), ['read_products']);
    const { text } = reportOf(diagnosis, format);
    const kept = await secrets.read();
    for (const hidden of [
      pim.connection.secret,
      pim.connection.password,
      pim.connection.username,
      kept.token?.accessToken ?? '',
      kept.token?.refreshToken ?? '',
    ]) {
      expect(hidden.length).toBeGreaterThan(8);
      expect(text).not.toContain(hidden);
    }
    expect(reportOf(app, format).text.length).toBeGreaterThan(1000);
  });

  it('as JSON is the diagnosis', async () => {
    const pim = await demoPim();
    const { diagnosis } = await diagnose(pim.url, pim.connection);
    expect(diagnosisSchema.parse(JSON.parse(reportOf(diagnosis, 'json').text))).toEqual(diagnosis);
  });
});

describe('the sentence on top', () => {
  it('is a sentence in every case', () => {
    const finding = { code: 'maintenance' as const, params: { host: 'a' }, retryable: true };
    for (const code of [
      'works',
      'cannot-read-app',
      'cannot-read-connection',
      'limited',
      'action-needed',
      'unreachable',
    ] as const) {
      const words = headlineWords({
        code,
        params: { resources: 'channels' },
        finding: code === 'works' ? null : finding,
      });
      expect(words).toMatch(/^[A-Z].*[^.]\.$/);
      expect(words).not.toContain('{{');
    }
  });
});

describe('comparing', () => {
  it('shows what differs between two PIMs, and what does not', async () => {
    const production = await demoPim({ version: '7.0', edition: 'EE' });
    const staging = await demoPim({ version: '6.0', edition: 'CE' });
    production.faults.permissionsRemoved = ['channels'];
    const left = (await diagnose(production.url, production.connection)).diagnosis;
    const right = (await diagnose(staging.url, staging.connection)).diagnosis;
    const comparison = comparisonSchema.parse(compareDiagnoses(left, right));
    const row = (section: string, key: string) =>
      comparison.rows.find((one) => one.section === section && one.key === key);
    expect(row('summary', 'degree')).toMatchObject({
      left: 'works-with-limits',
      right: 'works',
      same: false,
    });
    expect(row('summary', 'edition')).toMatchObject({ left: 'EE', right: 'CE', same: false });
    expect(row('checks', 'channels')?.left).toContain('permission missing');
    expect(row('checks', 'channels')?.right).toBe('passed');
    expect(row('checks', 'token')).toMatchObject({ left: 'passed', right: 'passed', same: true });
    expect(row('permissions', 'channels read')).toMatchObject({
      left: 'Denied',
      right: 'Allowed',
      same: false,
    });
    expect(row('permissions', 'products-uuid read')).toMatchObject({
      left: 'Allowed',
      right: null,
      same: false,
    });
    expect(comparison.rows.findIndex(({ section }) => section === 'permissions')).toBeGreaterThan(20);
  });

  it('finds nothing between a diagnosis and itself', async () => {
    const pim = await demoPim();
    const { diagnosis } = await diagnose(pim.url, pim.connection);
    expect(compareDiagnoses(diagnosis, diagnosis).rows.every(({ same }) => same)).toBe(true);
  });
});
