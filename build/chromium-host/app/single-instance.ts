import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeAtExit } from '../boot/temporary-folders.ts';
import { parseObject, stringField } from '../json-fields.ts';
import { systemErrorCode } from '../system-error.ts';

/** What a second start hands over. */
export interface SecondStart {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

interface Owner {
  readonly pid: number;
  /** When that process began, so that a later process with the same number is not taken for it. */
  readonly began: string;
  readonly socket: string;
}

const FILE = 'chromium-host.lock';
/** Run by a second start: hands its input to the first and waits until it was taken. */
const HAND_OVER = `
const { connect } = require('node:net');
const text = require('node:fs').readFileSync(0, 'utf8');
const until = Date.now() + 3000;
(function again() {
  const socket = connect(process.argv[1], () => socket.end(text));
  socket.on('error', () => (Date.now() < until ? setTimeout(again, 50) : process.exit(1)));
  socket.on('close', (failed) => failed || process.exit(0));
  socket.resume();
})();`;

/** One process at a time per user data folder. */
export class SingleInstance {
  private server: Server | undefined;
  private file: string | undefined;

  get isHeld(): boolean {
    return this.file !== undefined;
  }

  /** True where this process has the lock now; else the first was told of this start. */
  request(folder: string, start: SecondStart, onSecond: (start: SecondStart) => void): boolean {
    if (this.isHeld) {
      return true;
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, FILE);
    const mine = { pid: process.pid, began: beganAt(process.pid), socket: socketFor(folder) };
    for (;;) {
      if (this.create(file, mine)) {
        rmSync(mine.socket, { force: true }); // an owner that was killed leaves it
        this.listen(mine.socket, onSecond);
        return true;
      }
      const owner = readOwner(file);
      if (owner && isAlive(owner)) {
        spawnSync(process.execPath, ['-e', HAND_OVER, owner.socket], { input: JSON.stringify(start) });
        return false;
      }
      rmSync(file, { force: true });
    }
  }

  release(): void {
    this.server?.close();
    if (this.file) {
      rmSync(this.file, { force: true });
    }
    this.server = undefined;
    this.file = undefined;
  }

  /** Atomic, with its content: the file is written beside and linked into place. */
  private create(file: string, mine: Owner): boolean {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
    try {
      linkSync(draft, file);
      this.file = file;
      process.on('exit', () => this.release());
      return true;
    } catch (error) {
      if (systemErrorCode(error) === 'EEXIST') {
        return false;
      }
      throw error;
    } finally {
      unlinkSync(draft);
    }
  }

  private listen(socketPath: string, onSecond: (start: SecondStart) => void): void {
    this.server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (chunk: string) => {
        text += chunk;
      });
      socket.on('end', () => {
        socket.end();
        onSecond(readStart(text));
      });
      socket.on('error', () => undefined); // the second start gave up: it has nothing more to say
    });
    this.server.listen(socketPath);
    this.server.unref();
  }
}

/** In the folder itself, unless its name is longer than a socket's may be. */
function socketFor(folder: string): string {
  const usual = path.join(folder, 'chromium-host.sock');
  if (usual.length < 100) {
    return usual;
  }
  const short = mkdtempSync(path.join(tmpdir(), 'chromium-host-lock-'));
  removeAtExit(short);
  return path.join(short, 's');
}

function readOwner(file: string): Owner | undefined {
  try {
    const owner = parseObject(readFileSync(file, 'utf8'));
    const socket = stringField(owner, 'socket');
    return socket === undefined
      ? undefined
      : { pid: Number(owner?.pid), began: stringField(owner, 'began') ?? '', socket };
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** What HAND_OVER sends. */
function readStart(text: string): SecondStart {
  const start = parseObject(text);
  const argv = Array.isArray(start?.argv) ? start.argv.map(String) : [];
  return {
    argv,
    workingDirectory: stringField(start, 'workingDirectory') ?? '',
    additionalData: start?.additionalData,
  };
}

function isAlive({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
    return beganAt(pid) === began;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Start time of a process in the kernel's ticks, where the system tells. */
function beganAt(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ''; // no /proc: the process number alone has to do
  }
}
