import { actingFacts } from '../../authentication/acting-principal.js';
import type { FileUpload } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import type { LinkPurpose } from './file-links.js';
import type { File } from './file.entity.js';
import { PART_SIZE, partCount } from './upload-plan.js';

/** What the paths of all addresses of files begin with. */
export const FILES_PREFIX = '/files/';

const UPLOAD_LIFETIME = 60 * 60_000;
const DOWNLOAD_LIFETIME = 5 * 60_000;

/** Where the parts of a file are sent; null for anybody but who began the upload, and when it is over. */
export async function uploadOf(scope: Context, file: File): Promise<FileUpload | null> {
  if (file.state !== 'UPLOADING' || file.createdBy !== scope.principal.subject) return null;
  if (!scope.principal.scopes.includes('files:write')) return null;
  const { url, expiresAt } = await address(scope, file, 'upload', UPLOAD_LIFETIME);
  return { url, expiresAt, partSize: PART_SIZE, partCount: partCount(file.size) };
}

/** Where the content of a complete file is fetched. */
export async function downloadUrlOf(scope: Context, file: File): Promise<string | null> {
  return file.state === 'COMPLETE' ? (await address(scope, file, 'download', DOWNLOAD_LIFETIME)).url : null;
}

async function address(scope: Context, { id }: File, purpose: LinkPurpose, lifetime: number) {
  const { address: gateway, files } = scope.services;
  const expiresAt = new Date(Date.parse(scope.now()) + lifetime).toISOString();
  const actsAs = actingFacts(scope.services.rights, scope.principal);
  const token = await files.links.seal({ purpose, fileId: id, expiresAt, actsAs });
  return { url: `${gateway.url}${FILES_PREFIX}${purpose}/${token}`, expiresAt };
}
