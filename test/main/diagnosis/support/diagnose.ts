import { expect, onTestFinished } from 'vitest';
import type { DemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import { createNetwork, type Network } from '../../../../main/diagnosis/network/network.ts';
import { type DiagnosisTools, runDiagnosis } from '../../../../main/diagnosis/run-diagnosis.ts';
import { type AgentsOptions, createAgents } from '../../../../main/pim/agents.ts';
import type { Exchange } from '../../../../main/pim/exchange.ts';
import { createPace } from '../../../../main/pim/pace.ts';
import { createTransport } from '../../../../main/pim/transport.ts';
import type { ProfileSecrets } from '../../../../main/secrets/profile-secrets.ts';
import {
  type Diagnosis,
  type DiagnosisStep,
  diagnosisProgressSchema,
  diagnosisSchema,
} from '../../../../preload/contract/diagnosis.ts';
import type { Access } from '../../../../preload/contract/profile.ts';
import { memorySecrets } from '../../support/memory-secrets.ts';
import { missingParams } from '../../support/sentences.ts';

export const profileId = '6f1e0b0e-5f0a-4a53-9d55-1f7f4a1f9a10';

/** How a diagnosis is run in a test. */
export interface Run {
  access?: Access;
  secrets?: Partial<ProfileSecrets>;
  others?: readonly URL[];
  agents?: Partial<AgentsOptions>;
  network?: (real: Network) => Partial<Network>;
  tools?: Partial<DiagnosisTools>;
  signal?: AbortSignal;
  onReport?: (step: DiagnosisStep) => void;
}

/** The access of the demo PIM's connection. */
export function connectionAccess({ clientId, username }: DemoPim['connection']): Access {
  return { kind: 'connection', clientId, username };
}

/** Diagnoses an access and checks what holds for all: the contract, the sentences, and that no secret got out. */
export async function diagnose(baseUrl: string, credentials: DemoPim['connection'], run: Run = {}) {
  const agents = createAgents({
    systemCertificates: () => [],
    resolveProxy: () => Promise.resolve('DIRECT'),
    ...run.agents,
  });
  onTestFinished(() => agents.close());
  const exchanges: Exchange[] = [];
  const transport = createTransport({
    agents,
    userAgent: 'Pimscope-test',
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const real = createNetwork(agents);
  const secrets = memorySecrets({
    clientSecret: credentials.secret,
    password: credentials.password,
    ...run.secrets,
  });
  const reports: DiagnosisStep[] = [];
  const diagnosis = await runDiagnosis(
    {
      transport,
      pace: createPace(),
      network: { ...real, ...run.network?.(real) },
      now: () => new Date(),
      ...run.tools,
    },
    {
      profile: { id: profileId, name: 'Shop', access: run.access ?? connectionAccess(credentials) },
      baseUrl,
      secrets,
      others: run.others ?? [],
      appVersion: '0.1.0',
      report: (step) => {
        reports.push(step);
        run.onReport?.(step);
      },
      signal: run.signal ?? new AbortController().signal,
    },
  );
  expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
  for (const step of reports) {
    diagnosisProgressSchema.parse({ attemptId: 'attempt', profileId, step });
  }
  for (const { finding } of diagnosis.steps) {
    if (finding !== null) expect(missingParams(finding.problem)).toEqual([]);
  }
  const kept = await secrets.read();
  const hidden = [kept.clientSecret, kept.password, kept.token?.accessToken, kept.token?.refreshToken];
  const shown = JSON.stringify([diagnosis, reports, exchanges]);
  for (const secret of hidden) if (secret) expect(shown).not.toContain(secret);
  return { diagnosis, reports, exchanges, secrets };
}

export function stepOf(diagnosis: Diagnosis, id: DiagnosisStep['id']): DiagnosisStep {
  const step = diagnosis.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}
