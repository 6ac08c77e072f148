import { visit } from 'graphql';
import { allDefinitions } from '../gateway/definitions.js';
import { guardedTypes } from '../shared/access/row-policy.js';
import { loadTypeDefinitions } from '../shared/graphql/type-definitions.js';
import type { GeneratedFile } from './resolver-types.js';

/** What a role can be given: the scopes that anything in the graph needs, and the types with row rules. */
export function guardedTypesFile(): GeneratedFile {
  const types = [...guardedTypes].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = [
    '// Made by `npm run generate` from the schemas and the row policies of all subgraphs.',
    "import type { RowLevel } from '../../../shared/access/principal.js';",
    '',
    '/** Types with rows of their own, and what their rows can be told apart by. */',
    'export const guardedTypes: Readonly<Record<string, readonly RowLevel[]>> = {',
    ...types.map(([name, levels]) => `  ${name}: [${levels.map((level) => `'${level}'`).join(', ')}],`),
    '};',
    '',
    '/** Every scope that something in the graph needs. */',
    'export const scopes: readonly string[] = [',
    ...scopesInUse().map((scope) => `  '${scope}',`),
    '];',
    '',
  ];
  return { file: 'subgraphs/identity/__generated__/guarded-types.ts', content: lines.join('\n') };
}

function scopesInUse(): string[] {
  const found = new Set<string>();
  for (const { folder } of allDefinitions) {
    visit(loadTypeDefinitions(folder), {
      Directive: (directive) => {
        if (directive.name.value !== 'requiresScopes') return;
        visit(directive, { StringValue: ({ value }) => void found.add(value) });
      },
    });
  }
  return [...found].sort();
}
