import ts from 'typescript-classic';
import type { HostTables } from '../offered.ts';
import { electronMember, isElectronType, MODULE } from './electron-symbols.ts';
import { checkEventNames } from './event-names.ts';
import { checkImport, checkRequire } from './imports.ts';
import { type Miss, MissList } from './misses.ts';
import { checkPassedValue } from './passed-values.ts';

export interface CheckResult {
  readonly misses: readonly Miss[];
  readonly files: number;
  /** Places where something of Electron's was looked up. */
  readonly uses: number;
}

/**
 * Looks every use of Electron's API in the given files up in the tables: imports, property reads, destructuring,
 * keys of option bags, event names, and Electron's objects where they are handed on under another type.
 * @param isPreload says which files run in the renderer, where the module has other exports.
 */
export function checkProgram(
  program: ts.Program,
  files: readonly string[],
  tables: HostTables,
  isPreload: (file: string) => boolean,
): CheckResult {
  const list = new MissList(tables);
  const checker = program.getTypeChecker();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) {
      throw new Error(`not part of the program: ${file}`);
    }
    visit(source, checker, list, isPreload(file) ? 'electron/renderer' : MODULE);
  }
  return { misses: list.misses, files: files.length, uses: list.uses };
}

function visit(node: ts.Node, checker: ts.TypeChecker, list: MissList, moduleName: string): void {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) {
    return;
  }
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    checkImport(node, checker, list, moduleName);
    return;
  }
  for (const [place, symbol] of symbolsUsedAt(node, checker, list)) {
    const member = electronMember(symbol);
    if (member) {
      list.member(place, member, moduleName);
    }
  }
  if (ts.isCallExpression(node)) {
    checkEventNames(node, checker, list);
    checkRequire(node, checker, list);
  }
  if (ts.isExpression(node)) {
    checkPassedValue(node, checker, list, moduleName);
  }
  ts.forEachChild(node, (child) => visit(child, checker, list, moduleName));
}

type Used = readonly [place: ts.Node, symbol: ts.Symbol | undefined];

/** The property or properties that this very node reads, writes or names. */
function symbolsUsedAt(node: ts.Node, checker: ts.TypeChecker, list: MissList): Used[] {
  if (ts.isPropertyAccessExpression(node)) {
    return [[node.name, checker.getSymbolAtLocation(node.name)]];
  }
  if (ts.isElementAccessExpression(node)) {
    return elementAccess(node, checker, list);
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
    const name = (node.propertyName ?? node.name).getText().replace(/^['"]|['"]$/g, '');
    return [[node, propertyOf(checker.getTypeAtLocation(node.parent), name, checker)]];
  }
  if (
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isMethodDeclaration(node)
  ) {
    return ts.isObjectLiteralExpression(node.parent) ? [[node.name, keyOf(node, node.parent, checker)]] : [];
  }
  return [];
}

function elementAccess(node: ts.ElementAccessExpression, checker: ts.TypeChecker, list: MissList): Used[] {
  const type = checker.getTypeAtLocation(node.expression);
  const argument = node.argumentExpression;
  if (ts.isStringLiteralLike(argument)) {
    return [[argument, propertyOf(type, argument.text, checker)]];
  }
  if (isElectronType(type)) {
    list.add(argument, `${checker.typeToString(type)}[...] with a name that is not known before it runs`);
  }
  return [];
}

/** What a key of an object literal is in the type that is expected there, or is taken apart there. */
function keyOf(
  node: ts.ObjectLiteralElementLike,
  literal: ts.ObjectLiteralExpression,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  if (!node.name || ts.isComputedPropertyName(node.name)) {
    return undefined;
  }
  if (isDestructuringTarget(literal) && ts.isIdentifier(node.name)) {
    return checker.getPropertySymbolOfDestructuringAssignment(node.name);
  }
  const expected = checker.getContextualType(literal);
  return expected && propertyOf(expected, node.name.getText().replace(/^['"]|['"]$/g, ''), checker);
}

function isDestructuringTarget(literal: ts.ObjectLiteralExpression): boolean {
  const { parent } = literal;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === literal &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** The property, in any part of a union too: option bags are often `A | string`. */
export function propertyOf(type: ts.Type, name: string, checker: ts.TypeChecker): ts.Symbol | undefined {
  const present = checker.getNonNullableType(type);
  const parts = present.isUnion() ? present.types : [present];
  const found = parts.map((part) => checker.getPropertyOfType(checker.getApparentType(part), name));
  return found.find((symbol) => electronMember(symbol)) ?? found.find((symbol) => symbol !== undefined);
}
