import { labelText, type PendingReference, type ReferenceKey } from './pending-reference.js';
import { quoted, type RowProblem } from './refusal.js';
import type { MappedRow } from './row-mapper.js';
import { rowsDone, type ImportPass, type ImportRun } from './import-run.js';

/** A row whose references have their ids; in a dry run some may stand for records that would be there. */
export interface ReadyRow extends MappedRow {
  /** A reference that every such row needs would only be created: the graph cannot check the row yet. */
  readonly unchecked: boolean;
}

/** What comes of one reference. */
type Verdict =
  | { readonly kind: 'settled' }
  | { readonly kind: 'would-exist' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'create'; readonly reference: PendingReference }
  | { readonly kind: 'problem'; readonly problem: RowProblem };

/** Resolves the references of a window of rows at once; refuses rows, or lets them wait, and returns the others. */
export async function resolveRows(run: ImportRun, pass: ImportPass, rows: readonly MappedRow[]): Promise<ReadyRow[]> {
  const references = rows.filter((row) => row.problems.length === 0).flatMap((row) => row.references);
  await run.resolver.load(references.flatMap(({ key, fallback }) => (fallback ? [key, fallback.key] : [key])));
  await createMissing(run, pass, rows);
  const ready: ReadyRow[] = [];
  for (const row of rows) {
    const verdicts = row.problems.length > 0 ? [] : row.references.map((reference) => judge(run, pass, reference));
    const problems = [...row.problems, ...verdicts.flatMap((verdict) => problemOf(verdict))];
    if (problems.length > 0) {
      await refuse(run, row, problems);
    } else if (verdicts.some(({ kind }) => kind === 'wait')) {
      pass.waiting.add(row.row.index);
      labelsOf(run, row.values).forEach((label) => pass.labels.add(label));
    } else {
      const unchecked = row.references.some((reference, index) => {
        return reference.required && verdicts[index]?.kind === 'would-exist';
      });
      ready.push({ ...row, unchecked });
    }
  }
  return ready;
}

/** Counts a row as refused and writes it down. */
export async function refuse(run: ImportRun, row: MappedRow, problems: readonly RowProblem[]): Promise<void> {
  run.totals.refused += 1;
  await run.report.add(row.row.line, problems, row.row.cells);
  run.progress.update(rowsDone(run.totals));
}

/** What other rows may know this row by. */
export function labelsOf(run: ImportRun, values: Readonly<Record<string, unknown>>): string[] {
  const named = (values['externalIds'] ?? []) as readonly { system?: string; value?: string }[];
  const labels: Partial<Pick<ReferenceKey, 'by' | 'text' | 'system'>>[] = [
    { by: 'name', text: values['name'] as string | undefined },
    {
      by: 'externalId',
      text: run.type.keyField && (values[run.type.keyField] as string | undefined),
      system: run.mapper.system,
    },
    ...named.map(({ system, value }) => ({ by: 'externalId' as const, text: value, system })),
  ];
  return labels.flatMap(({ by = 'name', text, system }) => (text === undefined ? [] : [label({ by, text, system })]));
}

function label({ by, text, system = '' }: Pick<ReferenceKey, 'by' | 'text' | 'system'>): string {
  return `${by} ${system} ${labelText(by, text)}`;
}

/** Creates what rows may create, so that judging the rows afterwards finds it. Rows that are refused create nothing. */
async function createMissing(run: ImportRun, pass: ImportPass, rows: readonly MappedRow[]): Promise<void> {
  for (const row of rows.filter(({ problems, references }) => problems.length === 0 && references.some(mayCreate))) {
    const verdicts = row.references.map((reference) => judge(run, pass, reference));
    if (verdicts.some(({ kind }) => kind === 'problem' || kind === 'wait')) {
      continue;
    }
    for (const { reference } of verdicts.filter((verdict) => verdict.kind === 'create')) {
      // Two references of one row may name the same record.
      if (run.resolver.resolution(reference.key).state === 'missing') {
        await run.resolver.create(reference.key, reference.createWith);
      }
    }
  }
}

function mayCreate({ whenMissing, fallback }: PendingReference): boolean {
  return whenMissing === 'create' || fallback?.whenMissing === 'create';
}

/** Decides on a reference, and gives the row its id where there is one. */
function judge(run: ImportRun, pass: ImportPass, reference: PendingReference): Verdict {
  const { key, fallback } = reference;
  const resolution = run.resolver.resolution(key);
  if (resolution.state === 'found') {
    reference.assign(resolution.id);
    return { kind: 'settled' };
  }
  if (resolution.state === 'ambiguous') {
    const message = `${resolution.count} ${key.target} are called ${quoted(key.text)}; refer to one by externalId`;
    return problem(reference, 'BAD_USER_INPUT', message);
  }
  if (resolution.state === 'failed') {
    return problem(reference, 'BAD_USER_INPUT', resolution.message);
  }
  const growing = key.target === run.type.name;
  const own = growing ? label(key) : '';
  if (growing && run.dryRun && run.wouldExist.has(own)) {
    return { kind: 'would-exist' };
  }
  if (growing && pass.mode === 'closing') {
    return problem(reference, 'BAD_USER_INPUT', `${quoted(key.text)} waits for another row in turn: a circle`);
  }
  if (growing && (pass.mode === 'open' || run.expected.has(own))) {
    return { kind: 'wait' };
  }
  return fallback ? judge(run, pass, { ...reference, ...fallback, fallback: undefined }) : judgeMissing(run, reference);
}

function judgeMissing(run: ImportRun, reference: PendingReference): Verdict {
  const { key, whenMissing } = reference;
  switch (whenMissing) {
    case 'null':
      return { kind: 'settled' };
    case 'create':
      return run.dryRun ? { kind: 'would-exist' } : { kind: 'create', reference };
    case 'refuse':
      return problem(reference, 'NOT_FOUND', `${quoted(key.text)} is not among the ${key.target}`);
  }
}

function problem(reference: PendingReference, code: RowProblem['code'], message: string): Verdict {
  return { kind: 'problem', problem: { code, field: reference.field, message } };
}

function problemOf(verdict: Verdict): RowProblem[] {
  return verdict.kind === 'problem' ? [verdict.problem] : [];
}
