import { spawn } from 'node:child_process';
import { openDisplay } from '../chromium-host/browser/display.ts';
import { chooseHost } from './host.ts';
import { buildApp, root } from './run.ts';

/** `npm start`: builds the app and opens it. */
const say = (line: string): void => console.log(line);

say('Building Pimscope …');
await buildApp();
const host = await chooseHost(say).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const display = await openDisplay(host.env, say);
const child = spawn(host.executable, [...host.args, root, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...host.env, ...display.env },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  display.close();
  process.exitCode = code ?? 1;
});
