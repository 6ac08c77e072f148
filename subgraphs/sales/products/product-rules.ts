import { AppError } from '../../../shared/errors.js';
import { isDuplicateEntry } from '../../../shared/db/duplicate-entry.js';
import { Product } from './product.entity.js';

/** Runs a write and makes a broken unique index of products the failure that a client understands. */
export async function translatingDuplicates<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateEntry(error, Product, 'ux_products_external_id_live')) throw error;
    const field = `${path}.externalId`;
    throw new AppError('DUPLICATE', `${field}: another product has this external id.`, { path: field });
  }
}
