import ts from 'typescript-classic';
import { electronMember, isElectrons } from './electron-symbols.ts';
import { EMITTER_METHODS, type MissList } from './misses.ts';

/** Checks `emitter.on('event', ...)` and, from node:events, `once(emitter, 'event')`. */
export function checkEventNames(call: ts.CallExpression, checker: ts.TypeChecker, list: MissList): void {
  const callee = call.expression;
  const named = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (!EMITTER_METHODS.has(named)) {
    return;
  }
  const [first, second] = call.arguments;
  const emitter = ts.isPropertyAccessExpression(callee) ? emitterName(callee.expression, checker) : null;
  if (emitter) {
    checkName(call, first, emitter, checker, list);
    return;
  }
  const passed = first && isNodeEventsFunction(callee, checker) ? emitterName(first, checker) : null;
  if (passed) {
    checkName(call, second, passed, checker, list);
  }
}

/** The class or interface of Electron's that this value has its events from. */
function emitterName(node: ts.Expression, checker: ts.TypeChecker): string | null {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  const on = checker.getPropertyOfType(checker.getApparentType(type), 'on');
  return electronMember(on)?.container ?? null;
}

function checkName(
  call: ts.CallExpression,
  argument: ts.Expression | undefined,
  emitter: string,
  checker: ts.TypeChecker,
  list: MissList,
): void {
  const type = argument && checker.getTypeAtLocation(withoutCasts(argument));
  const types = type ? (type.isUnion() ? type.types : [type]) : [];
  const names = types.filter((one) => one.isStringLiteral()).map((one) => one.value);
  if (emitter === 'Process' && !isElectronsOverload(call, checker)) {
    return; // an event of Node's own process
  }
  // ipcMain.on and ipcRenderer.on take the names of the app's own channels.
  if (emitter === 'IpcMain' || emitter === 'IpcRenderer') {
    return;
  }
  if (names.length === 0 || names.length !== types.length) {
    list.add(argument ?? call, `${emitter} event whose name is not known before it runs`);
  }
  for (const name of names) {
    list.event(argument ?? call, emitter, name);
  }
}

/** A cast may not hide which names there are. */
function withoutCasts(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node);
  return isWrapper ? withoutCasts(node.expression) : node;
}

function isElectronsOverload(call: ts.CallExpression, checker: ts.TypeChecker): boolean {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  const first = declaration?.parameters[0];
  const named = first && !ts.isJSDocParameterTag(first) && first.type && ts.isLiteralTypeNode(first.type);
  return Boolean(declaration && named && isElectrons(declaration));
}

function isNodeEventsFunction(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = checker.getSymbolAtLocation(name);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return Boolean(
    target?.declarations?.some((one) => one.getSourceFile().fileName.endsWith('/@types/node/events.d.ts')),
  );
}
