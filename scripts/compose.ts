/**
 * Composes the subgraphs into `gateway/supergraph.graphql`. With `--check` it writes nothing, fails when the committed
 * file differs, and lists what has changed for clients since the last commit.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../shared/config/project-root.js';
import { apiSchemaOf, composeSupergraph } from '../gateway/composition.js';
import { isCheck, writeGenerated } from './generated-file.js';

const SUPERGRAPH = 'gateway/supergraph.graphql';

const { supergraphSdl, problems } = composeSupergraph();
if (supergraphSdl === undefined || problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
writeGenerated(SUPERGRAPH, supergraphSdl);
if (isCheck) reportChanges(apiSchemaOf(supergraphSdl));

/** Compares with the newest committed file that differs from the present one; a breaking change must be listed with its reason. */
function reportChanges(present: GraphQLSchema): void {
  const committed = previousSupergraph();
  if (committed === undefined) return;
  const before = apiSchemaOf(committed);
  const allowed = JSON.parse(readFileSync(path.join(projectRoot, 'gateway/breaking-changes.json'), 'utf8')) as Record<
    string,
    string
  >;
  for (const { description } of findDangerousChanges(before, present)) console.log(`dangerous: ${description}`);
  for (const { description } of findBreakingChanges(before, present)) {
    const reason = allowed[description];
    console.log(`breaking: ${description}${reason === undefined ? '' : ` (allowed: ${reason})`}`);
    if (reason === undefined) process.exitCode = 1;
  }
}

function previousSupergraph(): string | undefined {
  try {
    const commits = git('log', '-2', '--format=%H', '--', SUPERGRAPH).trim().split('\n');
    const contents = commits.filter(Boolean).map((commit) => git('show', `${commit}:${SUPERGRAPH}`));
    return contents.find((content) => content !== supergraphSdl);
  } catch {
    console.log('No git history here: changes for clients are not listed.');
    return undefined;
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 2 ** 20,
  });
}
