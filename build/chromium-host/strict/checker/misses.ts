import type ts from 'typescript-classic';
import type { HostTables } from '../offered.ts';
import { type ElectronMember, MODULE } from './electron-symbols.ts';

/** One use of Electron's API that the host does not offer, or that cannot be checked. Lines and columns from 1. */
export interface Miss {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Of any emitter; the names they are called with are what matters (event-names.ts). */
export const EMITTER_METHODS: ReadonlySet<string> = new Set([
  'addListener',
  'off',
  'on',
  'once',
  'prependListener',
  'prependOnceListener',
  'removeListener',
]);

/** Compares uses with the tables and collects what is missing. */
export class MissList {
  readonly misses: Miss[] = [];
  /** Uses that were looked up. */
  uses = 0;
  private readonly tables: HostTables;

  constructor(tables: HostTables) {
    this.tables = tables;
  }

  /** Looks a member, an option or an export of the module up. */
  member(node: ts.Node, member: ElectronMember, moduleName: string = MODULE): void {
    this.uses += 1;
    const { container, name, isStatic } = member;
    const table = this.tables[container === MODULE ? moduleName : container];
    const label = container === MODULE ? name : `${container}.${name}`;
    if (!table) {
      this.add(node, `${label} (nothing of ${container} is in the tables)`);
    } else if (table.throwing?.includes(name)) {
      this.add(node, `${label} (present, but it throws)`);
    } else if (!EMITTER_METHODS.has(name) && !(isStatic ? table.statics : table.members)?.includes(name)) {
      this.add(node, label);
    }
  }

  event(node: ts.Node, container: string, event: string): void {
    this.uses += 1;
    const table = this.tables[container];
    if (!table?.events?.includes(event) && !table?.inertEvents?.includes(event)) {
      this.add(node, `${container} event '${event}'`);
    }
  }

  add(node: ts.Node, what: string): void {
    const source = node.getSourceFile();
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    this.misses.push({ file: source.fileName, line: line + 1, column: character + 1, what });
  }
}
