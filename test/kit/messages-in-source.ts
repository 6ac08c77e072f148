import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../shared/config/project-root.js';

/** Where messages for clients of the graph are made; the import command and what tests use speak to others. */
const SOURCES = ['gateway', 'shared', 'subgraphs'];
const ELSEWHERE =
  /\.test\.ts$|\/testing\/|__generated__|^gateway\/(?:demo|platform\/labels\/catalogue)\/|^shared\/(?:config|events\/nats|text\/messages)\/|^shared\/(?:log|http\/graph-client)\./;

/** Which argument of these is the message. */
const MAKERS: Readonly<Record<string, number>> = {
  AppError: 1,
  badInput: 1,
  unauthenticated: 0,
  GraphQLError: 0,
  createGraphQLError: 0,
  refusedForNow: 0,
  UnfitValue: 0,
  wrong: 2,
};

/** A message as the source makes it, with `{}` for each value in it. */
export interface SourceMessage {
  readonly template: string;
  /** File and line. */
  readonly place: string;
}

/** Every message that the source makes for clients, and the places whose message cannot be read from it. */
export function messagesInSource(): { messages: SourceMessage[]; unread: string[] } {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
    .filter((file) => file.endsWith('.ts') && !ELSEWHERE.test(file))
    .sort()
    .map((file) =>
      ts.createSourceFile(file, readFileSync(path.join(projectRoot, file), 'utf8'), ts.ScriptTarget.Latest, true),
    );
  return new Reading(files).read();
}

type Callable = ts.FunctionLikeDeclaration;

class Reading {
  readonly #calls = new Map<string, (ts.CallExpression | ts.NewExpression)[]>();
  readonly #properties = new Map<string, ts.Expression[]>();
  readonly #functions = new Map<string, Callable[]>();
  readonly #faults: ts.Expression[] = [];
  readonly #messages: SourceMessage[] = [];
  readonly #unread = new Set<string>();

  constructor(files: readonly ts.SourceFile[]) {
    for (const file of files) walk(file, (node) => this.#note(node));
  }

  read(): { messages: SourceMessage[]; unread: string[] } {
    for (const [maker, position] of Object.entries(MAKERS)) {
      for (const call of this.#calls.get(maker) ?? []) this.#collect(call.arguments?.[position], new Set());
    }
    const named = [
      ...(this.#properties.get('message') ?? []),
      ...(this.#properties.get('errorMessage') ?? []).filter(isValue),
      ...(this.#properties.get('error') ?? []).filter(isOfRule),
    ];
    for (const value of [...named, ...this.#faults]) this.#collect(value, new Set());
    return { messages: this.#messages, unread: [...this.#unread].sort() };
  }

  #note(node: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      push(this.#calls, name, node);
    }
    if (ts.isPropertyAssignment(node)) push(this.#properties, node.name.getText(), node.initializer);
    if (ts.isShorthandPropertyAssignment(node)) push(this.#properties, node.name.text, node.name);
    if (ts.isFunctionDeclaration(node) && node.name) push(this.#functions, node.name.text, node);
    if (ts.isArrayLiteralExpression(node) && isFault(node)) this.#faults.push(...node.elements.slice(1));
  }

  /** Adds what an expression can be. */
  #collect(node: ts.Expression | undefined, seen: Set<ts.Node>): void {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const template = templateOf(node);
    if (template !== undefined) {
      this.#messages.push({ template, place: placeOf(node) });
      for (const reason of reasonsIn(node)) this.#collect(reason, seen);
    } else if (ts.isConditionalExpression(node)) {
      this.#collect(node.whenTrue, seen);
      this.#collect(node.whenFalse, seen);
    } else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      this.#collect(node.expression, seen);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      this.#collect(node.left, seen);
      this.#collect(node.right, seen);
    } else if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties)
        if (ts.isPropertyAssignment(property)) this.#collect(property.initializer, seen);
    } else if (ts.isElementAccessExpression(node)) {
      this.#collect(node.expression, seen);
    } else if (ts.isIdentifier(node)) {
      this.#collectName(node, seen);
    } else if (isRelayed(node)) {
      return;
    } else if (isCut(node)) {
      this.#collect(node.expression.expression, seen);
    } else if (ts.isCallExpression(node) && this.#functions.has(node.expression.getText())) {
      for (const callable of this.#functions.get(node.expression.getText()) ?? []) {
        for (const value of returnedBy(callable)) this.#collect(value, seen);
      }
    } else {
      this.#unread.add(`${placeOf(node)} ${node.getText()}`);
    }
  }

  #collectName(name: ts.Identifier, seen: Set<ts.Node>): void {
    if (name.text === 'undefined') return;
    const declaration = declarationOf(name);
    if (declaration && ts.isBindingElement(declaration) && ts.isArrayBindingPattern(declaration.parent)) return;
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
      this.#collect(declaration.initializer, seen);
    } else if (declaration && ts.isBindingElement(declaration)) {
      const key = (declaration.propertyName ?? declaration.name).getText();
      if (key === 'message') return;
      const values = this.#properties.get(key) ?? [];
      if (values.length === 0) this.#unread.add(`${placeOf(name)} ${name.text}`);
      for (const value of values) this.#collect(value, seen);
    } else if (declaration && ts.isParameter(declaration)) {
      this.#collectArguments(declaration, seen);
    } else {
      this.#unread.add(`${placeOf(name)} ${name.text}`);
    }
  }

  #collectArguments(parameter: ts.ParameterDeclaration, seen: Set<ts.Node>): void {
    const position = parameter.parent.parameters.indexOf(parameter);
    const name = nameOf(parameter.parent as Callable);
    if (name !== undefined && Object.hasOwn(MAKERS, name)) return;
    const calls = name === undefined ? [] : (this.#calls.get(name) ?? []);
    if (calls.length === 0) this.#unread.add(`${placeOf(parameter)} ${parameter.getText()}`);
    for (const call of calls) this.#collect(call.arguments?.[position], seen);
  }
}

/** The text of a string or template, `{}` in place of values; undefined for anything else. */
function templateOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return (templateOf(node.left) ?? '{}') + (templateOf(node.right) ?? '{}');
  }
  return undefined;
}

/** A code with its message, `['REQUIRED', 'The field must be filled in.']`. */
function isFault({ elements: [code, message, ...others] }: ts.ArrayLiteralExpression): boolean {
  if (!code || !message || others.length > 0 || !ts.isStringLiteral(code)) return false;
  return /^[A-Z_]+$/.test(code.text) && templateOf(message)?.includes(' ') === true;
}

/** What a function answers, but not the objects among it. */
function returnedBy(callable: Callable): ts.Expression[] {
  const values: ts.Expression[] = [];
  walk(callable, (node) => {
    if (ts.isReturnStatement(node) && node.expression) values.push(...branchesOf(node.expression));
  });
  return values.filter((value) => !ts.isObjectLiteralExpression(value));
}

function branchesOf(node: ts.Expression): ts.Expression[] {
  return ts.isConditionalExpression(node) ? [...branchesOf(node.whenTrue), ...branchesOf(node.whenFalse)] : [node];
}

/** What was said elsewhere already is only passed on. */
function isRelayed(node: ts.Expression): boolean {
  return /(?:^|[.?])message\)?$|^translate\(/.test(node.getText());
}

/** A message of which something is taken away. */
function isCut(node: ts.Expression): node is ts.CallExpression & { expression: ts.PropertyAccessExpression } {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return ['slice', 'replace'].includes(node.expression.name.text);
}

/** What a message says `reason` for is a message in its turn. */
function reasonsIn(node: ts.Expression): ts.Expression[] {
  const values = ts.isTemplateExpression(node) ? node.templateSpans.map(({ expression }) => expression) : [];
  return values.filter((value) => value.getText() === 'reason');
}

/** Neither none nor made by a resolver. */
function isValue(value: ts.Expression): boolean {
  return value.kind !== ts.SyntaxKind.NullKeyword && !ts.isArrowFunction(value);
}

/** What a rule of zod is to say, given with the rule: `refine(isCurrency, { error: 'must be a currency.' })`. */
function isOfRule({ parent: { parent: options } }: ts.Expression): boolean {
  return ts.isCallExpression(options.parent) && /\.(?:refine|union)$/.test(options.parent.expression.getText());
}

function declarationOf(name: ts.Identifier): ts.Node | undefined {
  for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
    let found: ts.Node | undefined;
    walk(scope, (node) => {
      const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
      if (!found && isDeclaration && ts.isIdentifier(node.name) && node.name.text === name.text) found = node;
    });
    if (found || ts.isSourceFile(scope)) return found;
  }
}

function nameOf(callable: Callable): string | undefined {
  if (callable.name) return callable.name.getText();
  return ts.isVariableDeclaration(callable.parent) ? callable.parent.name.getText() : undefined;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
}
