import { csvCell } from '../../../shared/text/csv-cell.js';
import type { ColumnPath } from './exportable-lists.js';

/** Without it Excel takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = '\ufeff';

const BETWEEN_ITEMS = '; ';

/** One line of the first row's kind. */
export function csvHeader(names: readonly string[]): string {
  return `${names.map(csvCell).join(',')}\r\n`;
}

/** The lines of some rows, a cell for each column. */
export function csvRows(rows: readonly unknown[], columns: readonly ColumnPath[]): string {
  return rows.map((row) => `${columns.map((path) => cellOf(valueAt(row, path))).join(',')}\r\n`).join('');
}

function valueAt(value: unknown, path: ColumnPath, depth = 0): unknown {
  if (value == null || depth === path.length) return value;
  // Items keep their places, so that the numbers and the labels of phones stand in the same order.
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path, depth));
  return valueAt((value as Record<string, unknown>)[path[depth] ?? ''], path, depth + 1);
}

function cellOf(value: unknown): string {
  // A number is no formula, whatever its sign.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return csvCell(textOf(value));
}

function textOf(value: unknown): string {
  if (value == null) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const texts = value.map(textOf);
  return texts.some((text) => text !== '') ? texts.join(BETWEEN_ITEMS) : '';
}
