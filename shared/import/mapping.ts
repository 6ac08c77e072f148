import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError } from '../errors.js';
import type { FieldDefinition, FieldDefinitions, ImportType } from './field-types.js';
import { mappingSchema, sourceSchema, type MappingFile, type SourceSpec } from './mapping-schema.js';

/** What a mapping says of a field: one source, or for a list of objects one set of sources per element. */
export type FieldSpec = SourceSpec | readonly Readonly<Record<string, SourceSpec>>[];

/** A checked mapping. */
export interface Mapping extends Omit<MappingFile, 'fields'> {
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

/** Reads a mapping file and checks it against the type that it maps to; every fault is named with its place. */
export async function readMapping(path: string, type: ImportType): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AppError('BAD_USER_INPUT', `${path}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
  });
  return parseMapping(parseJson(path, text), type, path);
}

/** Checks what a mapping file holds; `path` names the file in messages. */
export function parseMapping(value: unknown, type: ImportType, path: string): Mapping {
  const { fields, ...rest } = checked(mappingSchema, value, path, []);
  if (rest.type !== type.name) {
    throw wrong(path, ['type'], `is "${rest.type}", but the import is of ${type.name}`);
  }
  assertKey(rest.key, fields, type, path);
  assertSystem(rest, fields, type, path);
  const specs = Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => {
      return [name, fieldSpec(definitionOf(type.fields, name, path, ['fields']), spec, path, ['fields', name])];
    }),
  );
  for (const [name, definition] of Object.entries(type.fields)) {
    const filledByKey = name === type.keyField && rest.key !== undefined;
    if (definition.required && specs[name] === undefined && !filledByKey) {
      throw wrong(path, ['fields'], `must map "${name}", which every row needs`);
    }
  }
  return { ...rest, fields: specs };
}

function assertKey(key: unknown, fields: object, { name, keyField }: ImportType, path: string): void {
  if (key === undefined) {
    return;
  }
  if (keyField === undefined) {
    throw wrong(path, ['key'], `rows of ${name} have none; they are known again by what they say`);
  }
  if (Object.hasOwn(fields, keyField)) {
    throw wrong(path, ['key'], `cannot stand beside fields.${keyField}, which it fills`);
  }
}

function assertSystem(
  { system, key }: Partial<MappingFile>,
  fields: object,
  { keyField }: ImportType,
  path: string,
): void {
  if (system === undefined || (keyField !== undefined && (key !== undefined || Object.hasOwn(fields, keyField)))) {
    return;
  }
  throw wrong(path, ['system'], 'needs "key" or fields.externalId, whose system it names');
}

function fieldSpec(definition: FieldDefinition, spec: unknown, path: string, place: readonly string[]): FieldSpec {
  if (definition.kind !== 'objects') {
    return checked(sourceSchema(definition), spec, path, place);
  }
  if (definition.main !== undefined && isSource(spec)) {
    return checked(sourceSchema(definitionOf(definition.fields, definition.main, path, place)), spec, path, place);
  }
  const elements: unknown[] = Array.isArray(spec) ? spec : [spec];
  return elements.map((element, index) => {
    const at = Array.isArray(spec) ? [...place, String(index)] : place;
    return elementSpec(definition.fields, element, path, at);
  });
}

function elementSpec(fields: FieldDefinitions, element: unknown, path: string, place: readonly string[]) {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    throw wrong(path, place, 'must be an object that maps fields');
  }
  const specs: Record<string, SourceSpec> = {};
  for (const [name, spec] of Object.entries(element)) {
    specs[name] = checked(sourceSchema(definitionOf(fields, name, path, place)), spec, path, [...place, name]);
  }
  for (const [name, definition] of Object.entries(fields)) {
    if (definition.required && specs[name] === undefined) {
      throw wrong(path, place, `must map "${name}"`);
    }
  }
  return specs;
}

function isSource(spec: unknown): boolean {
  return typeof spec === 'object' && spec !== null && ['column', 'template', 'constant'].some((name) => name in spec);
}

function definitionOf(fields: FieldDefinitions, name: string, path: string, place: readonly string[]): FieldDefinition {
  const definition = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (definition === undefined) {
    throw wrong(path, [...place, name], `is not a field; there are ${Object.keys(fields).join(', ')}`);
  }
  return definition;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, path: string, place: readonly string[]): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) {
    return outcome.data;
  }
  const [issue] = outcome.error.issues;
  throw wrong(path, [...place, ...(issue?.path ?? []).map(String)], issue?.message ?? 'is not valid');
}

function wrong(path: string, place: readonly string[], message: string): AppError {
  return new AppError('BAD_USER_INPUT', `${path}: ${place.length > 0 ? `${place.join('.')}: ` : ''}${message}`);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const message = error instanceof SyntaxError ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? '' : `line ${text.slice(0, Number(position)).split('\n').length}: `;
    const reason = `not valid JSON (${message.replace(/\s+/g, ' ')})`;
    throw new AppError('BAD_USER_INPUT', `${path}: ${line}${reason}`);
  }
}
