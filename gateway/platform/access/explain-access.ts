import type { Principal } from '../../../shared/access/principal.js';
import { badInput, isAppError } from '../../../shared/errors.js';
import { graphContext } from '../../graph-context.js';
import { findVisible } from '../../node/find-visible.js';
import type {
  AccessAction,
  AccessExplanation,
  AccessStep,
  QueryExplainAccessArgs,
} from '../__generated__/resolvers-types.js';
import { recordSources, type RecordSource } from '../changes/record-sources.js';
import type { Context } from '../context.js';
import { mayChange } from '../saved-filters/saved-filter.policy.js';
import type { GraphSight } from '../services.js';
import { explainedHolder } from './explained-holder.js';
import { levelOf, levelReason, recordAccess } from './explained-levels.js';
import { hiddenFields, operationFor, scopeSteps, type Operation } from './explained-scopes.js';

/** The record in question, and how it is looked for. */
interface Question {
  readonly scope: Context;
  readonly sight: GraphSight;
  readonly type: RecordSource;
  readonly id: string;
  readonly action: AccessAction;
}

/** Explains whether somebody may do something with a record; null when the caller may not see it. */
export async function explainAccess(scope: Context, args: QueryExplainAccessArgs): Promise<AccessExplanation | null> {
  const { type: typeName, id, action } = args;
  const { graph: sight } = scope.services.sight;
  if (!sight) throw new Error('The graph is not there yet.');
  const sources = recordSources(scope);
  const type = sources.get(typeName);
  if (!type) throw badInput('type', `must be one of ${[...sources.keys()].sort().join(', ')}.`);
  const question: Question = { scope, sight, id, type, action };
  const holder = await explainedHolder(scope, args);
  if (!(await isShown(question, scope.principal))) return null;
  const { principal, roles } = holder;
  const operation = operationFor(sight, typeName, action);
  const steps: AccessStep[] = [step('HOLDER', principal !== undefined, holder.reason)];
  if (!operation) steps.push(step('OPERATION', false, 'Nothing in the graph does this to records of this type.'));
  if (principal && operation) steps.push(...(await stepsOf(question, operation, principal)));
  return {
    isAllowed: isAllowed(steps),
    roles: [...roles],
    steps,
    hiddenFields: hiddenFields(sight, typeName, principal, scope.principal),
  };
}

function isAllowed(steps: readonly AccessStep[]): boolean {
  const levels = steps.filter(({ rule }) => rule === 'ROW_LEVEL');
  const others = steps.filter(({ rule }) => rule !== 'ROW_LEVEL');
  return others.every(({ isMet }) => isMet) && (levels.length === 0 || levels.some(({ isMet }) => isMet));
}

async function stepsOf(question: Question, operation: Operation, principal: Principal): Promise<AccessStep[]> {
  const steps = scopeSteps(operation, principal, question.scope.services.rights.roles);
  const needsSomeone = operation.requirement.authenticated || steps.length > 0;
  if (needsSomeone && principal.kind === 'anonymous') {
    steps.push(step('SCOPE', false, 'Whoever has no token may not do this.'));
  } else if (steps.every(({ isMet }) => isMet) && !operation.isShownTo(principal)) {
    steps.push(step('OPERATION', false, 'The operation takes something that is hidden from them.'));
  }
  return [...steps, ...(await rowSteps(question, principal))];
}

/** Types whose rows are shown to whoever is shown the record that they belong to, whatever the level. */
const SHOWN_WITH_RECORD = new Set(['File']);

async function rowSteps(question: Question, principal: Principal): Promise<AccessStep[]> {
  const isThere = await isShown(question, lifted(question, principal));
  if (SHOWN_WITH_RECORD.has(question.type.typeName)) {
    const reason = `It is shown to whoever is shown its record; they are ${isThere ? '' : 'not '}shown that.`;
    return [step('RECORD', isThere, reason)];
  }
  const levels = await levelSteps(question, principal);
  if (isThere || !levels.some(({ isMet }) => isMet)) return levels;
  return [...levels, step('RECORD', false, 'It is not shown to them, because of what it belongs to.')];
}

/** Why somebody reads a saved filter, and changes none. */
const SHARED = 'OWN: it is shared with them, for use only.';

/** How far each role reaches, asked of the row rules as if there were no other role. */
async function levelSteps({ scope, type, id, action }: Question, principal: Principal): Promise<AccessStep[]> {
  const { roles: book } = scope.services.rights;
  const access = await recordAccess(scope, type, id);
  const steps = principal.roles.map(async (role): Promise<AccessStep> => {
    const level = levelOf(book.get(role), type.typeName);
    const alone = { ...principal, levels: { [type.typeName]: [level] } };
    const found = await recordAccess(asOther(scope, alone), type, id);
    const isShared = type.typeName === 'SavedFilter' && found !== null && !mayChange(alone, found);
    const isReached = found !== null && !(isShared && action !== 'READ');
    const reason = isShared ? SHARED : levelReason(level, access, principal, scope.principal);
    return { ...step('ROW_LEVEL', isReached, reason), role };
  });
  return Promise.all(steps);
}

function asOther({ services, requestId, deadline, log }: Context, principal: Principal) {
  return { services, requestId, deadline, log, principal };
}

/** Somebody who may ask for records of the type, and has no other right more: who changes a record need not read its type. */
function lifted({ sight, type }: Question, principal: Principal): Principal {
  const needed = sight.rules.declaredOn(type.typeName).scopes.flat(2);
  return { ...principal, scopes: [...new Set([...principal.scopes, ...needed])].sort() };
}

/** Whether somebody is shown the record, asked of its owner as `node` asks. */
async function isShown({ scope, type, id }: Question, principal: Principal): Promise<boolean> {
  const { requestId, deadline, log, address, services } = scope;
  const context = graphContext({ requestId, principal, deadline, log, address });
  const types = new Map([[id.slice(0, Math.max(0, id.lastIndexOf('_'))), type]]);
  const [found] = await findVisible([id], types, services.calls, context);
  if (isAppError(found)) throw found;
  return found != null;
}

function step(rule: AccessStep['rule'], isMet: boolean, reason: string): AccessStep {
  return { rule, isMet, role: null, scopes: [], reason };
}
