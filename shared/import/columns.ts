import { AppError } from '../errors.js';
import { normalForm } from '../text/normal-form.js';
import type { Mapping } from './mapping.js';

/** Reads one text out of a row's cells: trimmed, corrected, empty where nothing is said. */
export type CellReader = (cells: readonly string[]) => string;

/** What is done to a cell before anything is made of it. */
export interface CellTreatment {
  readonly corrections?: Readonly<Record<string, string>> | undefined;
  readonly empty?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
}

/** Finds the columns that a mapping speaks of in the header of one file. */
export interface Columns {
  /** A reader of the first column of these names that the file has. */
  reader(names: string | readonly string[], treatment?: CellTreatment): CellReader;
  /** A reader of the first template whose columns are all filled, such as `{product} for {account}`. */
  template(templates: string | readonly string[]): CellReader;
  /** Columns that were asked for and are not there. */
  missing(): readonly string[];
  /** Columns of the file that nobody asked for. */
  unused(): readonly string[];
}

/** Binds the column names of a mapping to a header; names are compared by their normal form. */
export function bindColumns(header: readonly string[], mapping: Mapping, path: string): Columns {
  const positions = positionsByName(header);
  const missing = new Set<string>();
  const used = new Set<number>();
  const ignored = new Set((mapping.ignore ?? []).map(normalForm));

  function position(aliases: readonly string[]): number | undefined {
    for (const alias of aliases) {
      const [first, second] = positions.get(normalForm(alias)) ?? [];
      if (second !== undefined) {
        throw new AppError('BAD_USER_INPUT', `${path}: the file has two columns named "${alias}"`);
      }
      if (first !== undefined) {
        used.add(first);
        return first;
      }
    }
    return undefined;
  }

  function reader(names: string | readonly string[], treatment: CellTreatment = {}): CellReader {
    const asked = [names].flat();
    const declared = asked.map((name) => declaredColumn(mapping, name)).find((column) => column !== undefined);
    const at = position(asked.flatMap((name) => [name, ...(declaredColumn(mapping, name)?.aliases ?? [])]));
    if (at === undefined) {
      if (!(treatment.optional ?? declared?.optional)) {
        missing.add(asked.join('" or "'));
      }
      return () => '';
    }
    const treat = [
      treatmentOf(declared?.corrections, [...(mapping.empty ?? []), ...(declared?.empty ?? [])]),
      treatmentOf(treatment.corrections, treatment.empty),
    ];
    return (cells) => treat.reduce((text, step) => step(text), (cells[at] ?? '').trim());
  }

  return {
    reader,
    template: (templates) => firstFilled([templates].flat().map((text) => templateParts(text, reader, path))),
    missing: () => [...missing],
    unused: () => header.filter((name, index) => name !== '' && !used.has(index) && !ignored.has(normalForm(name))),
  };
}

/** Makes the step that turns a trimmed text into what it stands for. */
export function treatmentOf(
  corrections: Readonly<Record<string, string>> = {},
  empty: readonly string[] = [],
): (text: string) => string {
  const corrected = new Map(Object.entries(corrections).map(([from, to]) => [normalForm(from), to]));
  const nothing = new Set(empty.map(normalForm));
  if (corrected.size + nothing.size === 0) {
    return (text) => text;
  }
  return (text) => {
    const form = normalForm(text);
    return nothing.has(form) ? '' : (corrected.get(form) ?? text);
  };
}

function declaredColumn(mapping: Mapping, name: string) {
  const columns = mapping.columns ?? {};
  return Object.hasOwn(columns, name) ? columns[name] : undefined;
}

function positionsByName(header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  header.forEach((name, index) => {
    const found = positions.get(normalForm(name)) ?? [];
    positions.set(normalForm(name), [...found, index]);
  });
  return positions;
}

type TemplatePart = string | CellReader;

function templateParts(text: string, reader: (name: string) => CellReader, path: string): readonly TemplatePart[] {
  const parts = text.split(/(\{[^{}]*\})/).filter((part) => part !== '');
  const compiled = parts.map((part) => (/^\{.*\}$/s.test(part) ? reader(part.slice(1, -1).trim()) : part));
  const literals = compiled.filter((part) => typeof part === 'string');
  if (literals.length === compiled.length || literals.some((literal) => /[{}]/.test(literal))) {
    throw new AppError('BAD_USER_INPUT', `${path}: the template "${text}" must name columns in braces, such as {name}`);
  }
  return compiled;
}

function firstFilled(templates: readonly (readonly TemplatePart[])[]): CellReader {
  return (cells) => {
    for (const parts of templates) {
      const texts = parts.map((part) => (typeof part === 'string' ? part : part(cells)));
      if (texts.every((text) => text !== '')) {
        return texts.join('').trim();
      }
    }
    return '';
  };
}
