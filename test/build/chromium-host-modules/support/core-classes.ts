import path from 'node:path';
import ts from 'typescript-classic';
import { readOptions } from '../../../../build/chromium-host/strict/checker/project-files.ts';

const root = path.join(import.meta.dirname, '../../../..');
const host = path.join(root, 'build/chromium-host');

/** Which class, or object, of the core stands for which of Electron's. */
const CLASSES = {
  App: ['app/app.ts', 'App'],
  BrowserWindow: ['window/browser-window.ts', 'BrowserWindow'],
  CommandLine: ['app/command-line.ts', 'commandLine'],
  Cookies: ['session/cookies.ts', 'Cookies'],
  DownloadItem: ['session/downloads.ts', 'DownloadItem'],
  IpcMain: ['ipc/ipc-main.ts', 'IpcMain'],
  Protocol: ['session/protocol.ts', 'Protocol'],
  Session: ['session/session.ts', 'Session'],
  WebContents: ['window/web-contents.ts', 'WebContents'],
  WebFrameMain: ['window/web-frame-main.ts', 'WebFrameMain'],
  WebRequest: ['session/web-request.ts', 'WebRequest'],
} as const;

/** Public members of the core's classes that Electron has too, without those of an emitter; by Electron's name. */
export function coreMembers(): Map<string, string[]> {
  const electron = path.join(root, 'node_modules/electron/electron.d.ts');
  const files = Object.values(CLASSES).map(([file]) => path.join(host, file));
  const program = ts.createProgram([electron, ...files], readOptions(root));
  const checker = program.getTypeChecker();
  const ofElectron = declarationsIn(program.getSourceFile(electron));
  return new Map(
    Object.entries(CLASSES).map(([name, [file, own]]) => {
      const mine = declarationsIn(program.getSourceFile(path.join(host, file))).get(own);
      const theirs = ofElectron.get(name);
      if (!mine || !theirs) {
        throw new Error(`${own} is no longer in ${file}, or ${name} not in electron.d.ts`);
      }
      const known = new Set(
        checker
          .getTypeAtLocation(theirs)
          .getProperties()
          .map((property) => property.name),
      );
      const members = checker.getTypeAtLocation(mine).getProperties().filter(isPublic);
      const offered = members
        .map((member) => member.name)
        .filter((member) => known.has(member) && !member.startsWith('__'));
      return [name, offered.filter((member) => !isEmitters(member, mine, checker)).toSorted()];
    }),
  );
}

function isPublic(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  return !declaration || (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) === 0;
}

/** Whether it is a member that Node's EventEmitter has. */
function isEmitters(name: string, node: ts.Node, checker: ts.TypeChecker): boolean {
  const declaration = checker.getTypeAtLocation(node).getProperty(name)?.valueDeclaration;
  return declaration?.getSourceFile().fileName.includes('/@types/node/') ?? false;
}

/** Classes, interfaces and constants of a file, by name. */
function declarationsIn(source: ts.SourceFile | undefined): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    const isType =
      ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isVariableDeclaration(node);
    if (isType && node.name && ts.isIdentifier(node.name) && !found.has(node.name.text)) {
      found.set(node.name.text, node);
    }
    ts.forEachChild(node, visit);
  };
  if (source) {
    visit(source);
  }
  return found;
}
