import { readArguments, usage } from './cli-arguments.ts';
import { startDemoPim } from './demo-pim.ts';
import type { DemoPim } from './types.ts';
import { failureOf } from './worker-messages.ts';

const args = readArguments(process.argv.slice(2));
if ('refused' in args) {
  console.error(`${args.refused}\n\n${usage}`);
  process.exit(2);
}

const demoPim = await startDemoPim(args.options).catch((error: unknown) => {
  const { code, message } = failureOf(error);
  console.error(code === 'port-in-use' ? `Port ${args.options.port} is in use.` : message);
  process.exit(1);
});

console.log(args.json ? asJson(demoPim) : asText(demoPim));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void demoPim.close().then(() => process.exit(0)));
}

function asJson(demoPim: DemoPim): string {
  const { url, authority, connection, administrator, app, storeApp, users, admin, products } = demoPim;
  return JSON.stringify({ url, authority, connection, administrator, app, storeApp, users, admin, products });
}

function asText({ url, connection, administrator, app, storeApp, admin, products }: DemoPim): string {
  return `Demo PIM with ${products} products

  Address          ${url}
  Client id        ${connection.clientId}
  Secret           ${connection.secret}
  Username         ${connection.username}
  Password         ${connection.password}

  Custom app       ${app.clientId}
  Its secret       ${app.clientSecret}
  Its callback     ${app.callbackUrl}

  Store app        ${storeApp.clientId}
  Its secret       ${storeApp.clientSecret}

  Administrator    ${administrator.username} / ${administrator.password}
  Faults           ${admin.url}/faults (token ${admin.token})

Ctrl+C stops it.`;
}
