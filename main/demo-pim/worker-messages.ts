import { z } from 'zod';

/** What a worker is told: DemoPimOptions. */
export const optionsSchema = z.object({
  port: z.int().exactOptional(),
  products: z.int().exactOptional(),
  seed: z.string().exactOptional(),
  version: z.enum(['4.0', '5.0', '6.0', '7.0', 'SaaS']).exactOptional(),
  edition: z.enum(['CE', 'GE', 'EE']).exactOptional(),
  variant: z.enum(['production', 'staging']).exactOptional(),
  categories: z.int().exactOptional(),
  options: z.int().exactOptional(),
  families: z.int().exactOptional(),
  latencyMs: z.number().exactOptional(),
  accessTokenSeconds: z.number().exactOptional(),
  callbackUrl: z.string().exactOptional(),
  tls: z.object({ key: z.string(), cert: z.string() }).exactOptional(),
  https: z.boolean().exactOptional(),
  pimUrl: z.string().exactOptional(),
});

const personSchema = z.object({
  username: z.string(),
  password: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  rights: z.object({
    manageApps: z.boolean(),
    openApps: z.boolean(),
    createCustomApps: z.boolean(),
    manageConnections: z.boolean(),
  }),
});

const appSchema = z.object({ clientId: z.string(), clientSecret: z.string(), callbackUrl: z.string() });

/** What a worker that runs a demo PIM says when it has started. */
const startedSchema = z.object({
  type: z.literal('started'),
  url: z.string(),
  port: z.number(),
  products: z.number(),
  connection: z.object({
    clientId: z.string(),
    secret: z.string(),
    username: z.string(),
    password: z.string(),
  }),
  administrator: z.object({ username: z.string(), password: z.string() }),
  authority: z.string().exactOptional(),
  app: appSchema,
  storeApp: appSchema,
  users: z.array(personSchema),
  admin: z.object({ url: z.string(), token: z.string() }),
});

/** What it says when it has not. */
const failedSchema = z.object({
  type: z.literal('failed'),
  code: z.enum(['port-in-use', 'invalid-options', 'failed']),
  message: z.string(),
});

/** Anything that such a worker posts. */
export const workerMessageSchema = z.discriminatedUnion('type', [startedSchema, failedSchema]);

/** Why a demo PIM did not start. */
export type DemoPimFailure = z.infer<typeof failedSchema>['code'];

/** Thrown when a demo PIM could not be started in its worker. */
export class DemoPimStartError extends Error {
  readonly code: DemoPimFailure;

  constructor(code: DemoPimFailure, message: string) {
    super(message);
    this.name = 'DemoPimStartError';
    this.code = code;
  }
}

/** The failure that an error of `startDemoPim` stands for. */
export function failureOf(error: unknown): { code: DemoPimFailure; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const systemCode = error instanceof Error && 'code' in error ? error.code : undefined;
  if (systemCode === 'EADDRINUSE') return { code: 'port-in-use', message };
  return { code: error instanceof RangeError ? 'invalid-options' : 'failed', message };
}
