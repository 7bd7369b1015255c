import ts from 'typescript-classic';
import { electronMember, isElectronType } from './electron-symbols.ts';
import type { MissList } from './misses.ts';

/**
 * Where a value goes where another type is expected, one of the two being Electron's: an object made without
 * a type becomes an option bag, or `app` becomes a parameter of the app's own interface. Each property that the
 * two have in common is looked up; a cast away from Electron's types cannot be checked and is told.
 */
export function checkPassedValue(
  node: ts.Expression,
  checker: ts.TypeChecker,
  list: MissList,
  moduleName: string,
): void {
  if (ts.isAsExpression(node)) {
    checkCast(node, checker, list);
    return;
  }
  if (!isHandedOn(node)) {
    return;
  }
  const expected = checker.getContextualType(node);
  if (!expected || expected.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
    return;
  }
  const given = checker.getTypeAtLocation(node);
  for (const one of partsOf(expected, checker)) {
    if (one.symbol !== given.symbol && isObject(one) && isObject(given)) {
      checkCommonProperties(node, given, one, checker, list, moduleName);
    }
  }
}

function checkCommonProperties(
  node: ts.Expression,
  given: ts.Type,
  expected: ts.Type,
  checker: ts.TypeChecker,
  list: MissList,
  moduleName: string,
): void {
  if (isElectronType(given) && !isElectronType(expected)) {
    // Only what the other side can read of it counts.
    for (const property of checker.getPropertiesOfType(expected)) {
      const member = electronMember(checker.getPropertyOfType(given, property.name));
      if (member) {
        list.member(node, member, moduleName);
      }
    }
  } else if (isElectronType(expected) && !isElectronType(given) && !given.isClass()) {
    for (const property of checker.getPropertiesOfType(given)) {
      const member = electronMember(checker.getPropertyOfType(expected, property.name));
      if (member && !electronMember(property)) {
        list.member(node, member, moduleName);
      }
    }
  }
}

function checkCast(node: ts.AsExpression, checker: ts.TypeChecker, list: MissList): void {
  const from = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  const to = checker.getTypeFromTypeNode(node.type);
  if (isElectronType(from) && !isElectronType(to) && !ts.isConstTypeReference(node.type)) {
    list.add(
      node,
      `${checker.typeToString(from)} cast to ${checker.typeToString(to)}, which cannot be checked`,
    );
  }
}

/** Literals are checked key by key where they are written. */
function isHandedOn(node: ts.Expression): boolean {
  const isValue =
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isConditionalExpression(node);
  if (!isValue || ts.isPropertyAccessExpression(node.parent)) {
    return false;
  }
  const { parent } = node;
  return (
    ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadAssignment(parent) ||
    // What is taken apart at once is checked name by name there.
    (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) ||
    (ts.isParameter(parent) && parent.initializer === node) ||
    ts.isReturnStatement(parent) ||
    (ts.isArrowFunction(parent) && parent.body === node)
  );
}

function partsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const present = checker.getNonNullableType(type);
  return present.isUnion() ? present.types : [present];
}

function isObject(type: ts.Type): boolean {
  return (
    (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
    type.getCallSignatures().length === 0
  );
}
