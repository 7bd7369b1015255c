import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run.ts';

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

/** What may ship (CONTRIBUTING.md). */
const accepted =
  /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|0BSD|OFL-1\.1|CC0-1\.0|Unlicense)( OR .*)?\)?$/;

const importLine = /(?:from|import)\s*\(?'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g;

/** The packages that main, preload and renderer import: their code, and what they depend on, is bundled. */
function importedPackages(): string[] {
  const names = new Set<string>();
  for (const part of ['main', 'preload', 'renderer']) {
    for (const file of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      for (const [, name] of readFileSync(join(root, part, file), 'utf8').matchAll(importLine)) {
        if (name !== undefined && name !== 'electron' && !isBuiltin(name)) names.add(name);
      }
    }
  }
  return [...names];
}

interface ShippedPackage {
  name: string;
  version: string;
  license: string;
  text: string;
}

/** Every package that ships, with its licence. @throws Error for a licence that is not accepted */
export function shippedPackages(): ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (folder === null || found.has(folder)) return;
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const license = manifest.license ?? 'none';
    if (!accepted.test(license)) throw new Error(`${name} has the licence ${license}, which may not ship`);
    found.set(folder, { name: manifest.name, version: manifest.version, license, text: licenseText(folder) });
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, folder);
  };
  for (const name of importedPackages()) visit(name, root);
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Writes THIRD-PARTY-NOTICES.txt, which ships with the app. */
export function writeNotices(): void {
  const parts = shippedPackages().map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  const title = 'Pimscope contains parts of the following packages.\n';
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), [title, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
}

/** As Node resolves packages: from the asking package's own node_modules upwards. */
function folderOf(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined
    ? '(The package has no licence file; its manifest names the licence above.)'
    : readFileSync(join(folder, file), 'utf8');
}

if (import.meta.main) writeNotices();
