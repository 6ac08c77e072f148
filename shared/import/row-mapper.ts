import { AppError } from '../errors.js';
import { bindColumns, type CellReader, type Columns } from './columns.js';
import { converterOf, itemsOf } from './converter.js';
import { isDamaged, type CsvRow, type CsvSource } from './csv-source.js';
import type { FieldDefinition, FieldDefinitions, ImportType } from './field-types.js';
import type { FieldSpec, Mapping } from './mapping.js';
import type { SourceSpec } from './mapping-schema.js';
import { compileReference, type PendingReference } from './pending-reference.js';
import { UnfitValue, type RowProblem } from './refusal.js';

/** A row as the graph will take it, once its references are resolved. */
export interface MappedRow {
  readonly row: CsvRow;
  readonly values: Record<string, unknown>;
  readonly references: readonly PendingReference[];
  readonly problems: readonly RowProblem[];
}

/** Turns rows of one file into rows of the graph. */
export interface RowMapper {
  map(row: CsvRow): MappedRow;
  /** The system that keys of rows are those of; undefined for the main one. */
  readonly system: string | undefined;
  /** Columns of the file that the mapping does not use. */
  readonly unusedColumns: readonly string[];
  /** Whether every row has a key, by which it is known again in a second run. */
  readonly keyed: boolean;
  /** The kinds of record that rows refer to. */
  readonly targets: ReadonlySet<string>;
}

/** What a row's fields are read from, and where its references gather. */
interface Reading {
  readonly cells: readonly string[];
  readonly references: PendingReference[];
}

/** Reads a field into an object; tells whether a cell, not only a constant, said something. */
type FieldReader = (reading: Reading, into: Record<string, unknown>) => boolean;

/** Binds a mapping to a file; fails when the file lacks a mapped column, or a constant does not fit its field. */
export function compileMapping(mapping: Mapping, type: ImportType, source: CsvSource, path: string): RowMapper {
  const columns = bindColumns(source.header, mapping, path);
  const readers = Object.entries(mapping.fields).map(([name, spec]) => {
    return {
      name,
      read: compileField(name, definitionOf(type.fields, name), spec, columns, `${path}: fields.${name}`),
    };
  });
  const { keyField } = type;
  if (mapping.key !== undefined && keyField !== undefined) {
    const cells = [mapping.key].flat().map((name) => columns.reader(name));
    readers.unshift({ name: keyField, read: keyReader(keyField, cells) });
  }
  const missing = columns.missing();
  if (missing.length > 0) {
    const there = source.header.map((name) => `"${name}"`).join(', ');
    throw new AppError('BAD_USER_INPUT', `${source.path}: has no column "${missing.join('", "')}"; it has ${there}`);
  }
  return {
    system: mapping.system,
    unusedColumns: columns.unused(),
    keyed: keyField === undefined || readers.some(({ name }) => name === keyField),
    targets: new Set(Object.keys(mapping.fields).flatMap((name) => targetsOf(definitionOf(type.fields, name)))),
    map: (row) => mapRow(row, readers, source),
  };
}

function mapRow(row: CsvRow, readers: readonly { name: string; read: FieldReader }[], source: CsvSource): MappedRow {
  const values: Record<string, unknown> = {};
  const reading: Reading = { cells: row.cells, references: [] };
  const broken = brokenRow(row, source);
  if (broken !== undefined) {
    const problem = { code: 'BAD_USER_INPUT', field: '', message: broken };
    return { row, values, references: [], problems: [problem] };
  }
  const problems: RowProblem[] = [];
  for (const { name, read } of readers) {
    try {
      read(reading, values);
    } catch (error) {
      if (!(error instanceof UnfitValue)) {
        throw error;
      }
      problems.push({ code: 'BAD_USER_INPUT', field: name, message: error.message });
    }
  }
  return { row, values, references: reading.references, problems };
}

function brokenRow(row: CsvRow, source: CsvSource): string | undefined {
  if (row.cells.length !== source.header.length) {
    return `has ${row.cells.length} cells where the header has ${source.header.length}`;
  }
  const damaged = row.cells.findIndex(isDamaged);
  return damaged < 0
    ? undefined
    : `"${source.header[damaged] ?? ''}" holds a NUL or bytes that are not ${source.encoding.encoding}`;
}

function compileField(
  name: string,
  definition: FieldDefinition,
  spec: FieldSpec,
  columns: Columns,
  place: string,
): FieldReader {
  if (definition.kind === 'objects') {
    return isElements(spec)
      ? elementsReader(name, definition, spec, columns, place)
      : itemsReader(name, definition, spec, columns, place);
  }
  return isElements(spec) ? unfitSpec(place) : compileSource(name, definition, spec, columns, place);
}

function compileSource(
  name: string,
  definition: FieldDefinition,
  spec: SourceSpec,
  columns: Columns,
  place: string,
): FieldReader {
  const fromCells = spec.constant === undefined;
  const text = textReader(definition, spec, columns, place);
  if (definition.kind === 'reference') {
    const refer = compileReference(
      name,
      { ...definition, required: definition.required ?? false },
      spec.reference,
      place,
    );
    return ({ cells, references }, into) => {
      const found = text(cells);
      references.push(...refer(found, (id) => (into[name] = id)));
      return fromCells && found !== '';
    };
  }
  const convert = converterOf(definition, spec, columns);
  for (const fixed of [constantText(spec.constant), spec.default ?? '']) {
    mustFit(fixed, () => convert(fixed, []), place);
  }
  return ({ cells }, into) => {
    const found = text(cells);
    if (found !== '') {
      into[name] = convert(found, cells);
    } else if (definition.required) {
      throw new UnfitValue('is empty');
    }
    return fromCells && found !== '';
  };
}

/** A constant that can never fit is the mapping's fault, told before any row is read. */
function mustFit(text: string, convert: () => unknown, place: string): void {
  try {
    if (text !== '') {
      convert();
    }
  } catch (error) {
    throw error instanceof UnfitValue ? new AppError('BAD_USER_INPUT', `${place}: ${error.message}`) : error;
  }
}

function textReader(definition: FieldDefinition, spec: SourceSpec, columns: Columns, place: string): CellReader {
  const fallback = spec.default ?? '';
  if (spec.template !== undefined) {
    const template = columns.template(spec.template);
    return (cells) => template(cells) || fallback;
  }
  if (spec.column !== undefined) {
    // The items of a list are corrected one by one, after they were separated.
    const isList = definition.kind === 'texts';
    const reader = columns.reader(spec.column, isList ? { optional: spec.optional } : spec);
    return (cells) => reader(cells) || fallback;
  }
  const constant = constantText(spec.constant);
  if (constant === '') {
    throw new AppError('BAD_USER_INPUT', `${place}.constant: must be a text, a number, true, false or a list of texts`);
  }
  return () => constant;
}

function constantText(constant: unknown): string {
  if (Array.isArray(constant)) {
    return constant.map(constantText).join('\n');
  }
  return ['string', 'number', 'boolean'].includes(typeof constant) ? String(constant) : '';
}

/** One cell that holds a list: each item fills the main field of an object. */
function itemsReader(
  name: string,
  definition: Extract<FieldDefinition, { kind: 'objects' }>,
  spec: SourceSpec,
  columns: Columns,
  place: string,
): FieldReader {
  const main = definition.main ?? '';
  const convert = converterOf(definitionOf(definition.fields, main), spec, columns);
  const text = textReader({ kind: 'texts' }, spec, columns, place);
  return ({ cells }, into) => {
    const items = itemsOf(text(cells), spec);
    if (items.length > 0) {
      into[name] = items.map((item) => ({ [main]: convert(item, cells) }));
    }
    return items.length > 0;
  };
}

/** A list of objects, each from columns of its own; one whose columns are all empty is left out. */
function elementsReader(
  name: string,
  definition: Extract<FieldDefinition, { kind: 'objects' }>,
  specs: readonly Readonly<Record<string, SourceSpec>>[],
  columns: Columns,
  place: string,
): FieldReader {
  const elements = specs.map((spec) => ({
    constant: Object.values(spec).every((source) => source.constant !== undefined),
    fields: Object.entries(spec).map(([field, source]) => ({
      emptyWhen: textReader({ kind: 'text' }, source, columns, `${place}.${field}`),
      fromCells: source.constant === undefined,
      read: compileSource(field, definitionOf(definition.fields, field), source, columns, `${place}.${field}`),
    })),
  }));
  return (reading, into) => {
    const list = elements
      .filter(({ constant, fields }) => {
        return constant || fields.some(({ fromCells, emptyWhen }) => fromCells && emptyWhen(reading.cells) !== '');
      })
      .map(({ fields }) => elementOf(reading, fields));
    if (list.length > 0) {
      into[name] = list;
    }
    return list.length > 0;
  };
}

function elementOf(reading: Reading, fields: readonly { read: FieldReader }[]): Record<string, unknown> {
  const element: Record<string, unknown> = {};
  for (const { read } of fields) {
    read(reading, element);
  }
  return element;
}

function keyReader(name: string, cells: readonly CellReader[]): FieldReader {
  return (reading, into) => {
    const parts = cells.map((read) => read(reading.cells));
    if (parts.some((part) => part === '')) {
      throw new UnfitValue('the key is empty');
    }
    into[name] = parts.join('|');
    return true;
  };
}

function isElements(spec: FieldSpec): spec is readonly Readonly<Record<string, SourceSpec>>[] {
  return Array.isArray(spec);
}

function unfitSpec(place: string): never {
  throw new AppError('BAD_USER_INPUT', `${place}: takes one source, not a list`);
}

function targetsOf(definition: FieldDefinition): string[] {
  if (definition.kind === 'objects') {
    return Object.values(definition.fields).flatMap(targetsOf);
  }
  return definition.kind === 'reference' ? [definition.target] : [];
}

function definitionOf(fields: FieldDefinitions, name: string): FieldDefinition {
  const definition = fields[name];
  if (definition === undefined) {
    throw new Error(`No field is named ${name}`);
  }
  return definition;
}
