import path from 'node:path';
import ts from 'typescript-classic';

export interface Project {
  readonly program: ts.Program;
  readonly files: readonly string[];
}

/** The TypeScript files below the given folders, compiled with the options of the nearest tsconfig.json. */
export function loadProject(root: string, folders: readonly string[]): Project {
  const files = folders.flatMap((folder) =>
    ts.sys.readDirectory(path.join(root, folder), ['.ts', '.tsx', '.mts', '.cts']),
  );
  if (files.length === 0) {
    throw new Error(`no TypeScript files in ${folders.join(', ')} of ${root}`);
  }
  const program = ts.createProgram(files, readOptions(root));
  return { program, files };
}

/** Compiler options of the nearest tsconfig.json, for finding types only. */
export function readOptions(root: string): ts.CompilerOptions {
  const file = ts.findConfigFile(root, (name) => ts.sys.fileExists(name));
  if (!file) {
    throw new Error(`no tsconfig.json for ${root}`);
  }
  const source = ts.readJsonConfigFile(file, (name) => ts.sys.readFile(name));
  // Its folders are not read: only its options matter, and Node's types for the globals.
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonSourceFileConfigFileContent(source, host, path.dirname(file));
  return { ...options, types: ['node'], noEmit: true };
}
