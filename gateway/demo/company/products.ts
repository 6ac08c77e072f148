import type { ImportProductRowInput } from '../../../subgraphs/sales/__generated__/resolvers-types.js';
import type { CompanyTables, ProductLine } from './tables.js';

/** Something that the demo company sells. */
export interface DemoProduct {
  externalId: string;
  line: ProductLine;
  row: ImportProductRowInput;
}

/** The catalogue. */
export function makeProducts({ products }: CompanyTables): DemoProduct[] {
  return products.map((line, index) => {
    const externalId = `BB-S${String(index + 1).padStart(2, '0')}`;
    const { name, series, description, price, active } = line;
    const listPrice = { amount: price * 100, currency: 'CNY' };
    return { externalId, line, row: { externalId, name, series, description, listPrice, isActive: active } };
  });
}
