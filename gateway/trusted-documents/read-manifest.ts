import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { ConfigurationError } from '../../shared/config/config.js';
import { TRUSTED_PARSE_OPTIONS } from '../admission/document-limits.js';

/** A document that is known before anybody asks for it. */
export interface TrustedDocument {
  /** What clients ask for it by: the SHA-256 of its body. */
  readonly hash: string;
  readonly name: string;
  readonly body: string;
  readonly document: DocumentNode;
}

const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum([OperationTypeNode.QUERY, OperationTypeNode.MUTATION]),
      body: z.string(),
    }),
  ),
});

type ManifestEntry = z.infer<typeof manifestSchema>['operations'][number];

/** Reads a manifest as Apollo's tools write it; fails with a `ConfigurationError` that names what is wrong in it. */
export async function readManifest(file: string): Promise<TrustedDocument[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw broken(file, `which cannot be read: ${(error as { code?: string }).code ?? 'unknown'}`);
  });
  const { success, data, error } = manifestSchema.safeParse(parsed(file, text));
  if (!success) {
    const [issue] = error.issues;
    throw broken(file, `which is no manifest: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  }
  return data.operations.map((entry) => trustedDocument(file, entry));
}

/** What is said of a manifest that cannot be used. */
export function broken(file: string, fault: string): ConfigurationError {
  return new ConfigurationError(`KEHU_TRUSTED_DOCUMENTS is ${JSON.stringify(file)}, ${fault}.`);
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(file, 'which is not JSON');
  }
}

function trustedDocument(file: string, { id, name, type, body }: ManifestEntry): TrustedDocument {
  const hash = createHash('sha256').update(body).digest('hex');
  if (id !== hash) throw broken(file, `where the id of ${name} is not the SHA-256 of its body, ${hash}`);
  const document = parsedBody(file, name, body);
  const holdsIt = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name && definition.operation === type,
  );
  if (!holdsIt) {
    throw broken(file, `where the body of ${name} holds no ${type} of this name`);
  }
  return { hash, name, body, document };
}

function parsedBody(file: string, name: string, body: string): DocumentNode {
  try {
    return parse(body, TRUSTED_PARSE_OPTIONS);
  } catch (error) {
    throw broken(file, `where the body of ${name} cannot be read: ${(error as Error).message}`);
  }
}
