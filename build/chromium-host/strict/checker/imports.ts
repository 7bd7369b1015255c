import ts from 'typescript-classic';
import { MODULE } from './electron-symbols.ts';
import type { MissList } from './misses.ts';

const MODULES = new Set([
  'electron',
  'electron/main',
  'electron/common',
  'electron/renderer',
  'electron/utility',
]);

/** Checks what is imported from, or passed on from, the module `electron`; types do not matter. */
export function checkImport(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  checker: ts.TypeChecker,
  list: MissList,
  moduleName: string,
): void {
  const specifier = node.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier) || !MODULES.has(specifier.text)) {
    return;
  }
  const clause = ts.isImportDeclaration(node) ? node.importClause : node;
  if (
    !clause ||
    (ts.isImportClause(clause) ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly)
  ) {
    return;
  }
  const bindings = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  if (ts.isExportDeclaration(node) && (!bindings || ts.isNamespaceExport(bindings))) {
    list.add(node, 'everything of electron is exported, which cannot be checked');
  }
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) {
    return; // `import electron` and `import * as electron`: their members are checked where they are read
  }
  for (const element of bindings.elements) {
    const name = element.propertyName ?? element.name;
    if (!element.isTypeOnly && isValue(element.name, checker)) {
      list.member(element, { container: MODULE, name: name.text, isStatic: false }, moduleName);
    }
  }
}

/** `require('electron')` in TypeScript gives a value without types. */
export function checkRequire(call: ts.CallExpression, checker: ts.TypeChecker, list: MissList): void {
  const [argument] = call.arguments;
  const isModule = argument && ts.isStringLiteral(argument) && MODULES.has(argument.text);
  if (isModule && checker.getTypeAtLocation(call).flags & ts.TypeFlags.Any) {
    list.add(call, `${call.expression.getText()}('${argument.text}') has no types, which cannot be checked`);
  }
}

function isValue(name: ts.ModuleExportName, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  // An unknown name is a type error as well; it is told here too.
  return (
    !target ||
    target.flags === ts.SymbolFlags.None ||
    (target.flags & ts.SymbolFlags.Value) !== 0 ||
    !target.declarations
  );
}
