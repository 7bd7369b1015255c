import ts from 'typescript-classic';

/** Where electron.d.ts declares something: the class, interface or type alias, and the member's name. */
export interface ElectronMember {
  readonly container: string;
  readonly name: string;
  readonly isStatic: boolean;
}

/** The container of what the module itself exports. */
export const MODULE = 'electron';
const DECLARATIONS = /\/node_modules\/electron\/electron\.d\.ts$/;

/** Whether a declaration stands in electron.d.ts. */
export function isElectrons(node: ts.Node): boolean {
  return DECLARATIONS.test(node.getSourceFile().fileName);
}

/** Where electron.d.ts declares this symbol; null when it does not. */
export function electronMember(symbol: ts.Symbol | undefined): ElectronMember | null {
  const declaration = symbol?.declarations?.find(isElectrons);
  if (!symbol || !declaration) {
    return null;
  }
  const isStatic =
    ts.canHaveModifiers(declaration) &&
    (ts.getModifiers(declaration) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
  return { container: containerOf(declaration), name: symbol.name, isStatic };
}

/** Whether a value of this type is one of Electron's own classes, interfaces or structures. */
export function isElectronType(type: ts.Type): boolean {
  const symbols = [type.symbol, type.aliasSymbol].filter((symbol) => symbol !== undefined);
  return symbols.some((symbol) => symbol.declarations?.some(isElectrons) && !isNodeProcess(symbol));
}

/** NodeJS.Process is declared by Node and only added to by Electron. */
function isNodeProcess(symbol: ts.Symbol): boolean {
  return symbol.name === 'Process';
}

function containerOf(declaration: ts.Node): string {
  for (let node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
      return node.name?.text ?? MODULE;
    }
    if (ts.isTypeAliasDeclaration(node)) {
      return node.name.text;
    }
  }
  return MODULE;
}
