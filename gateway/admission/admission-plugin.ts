import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';

import { callerOf } from '../limits/caller.js';
import type { Charge, OperationLimits } from '../limits/operation-limits.js';
import type { GraphContext } from '../graph-context.js';
import type { Admission, AdmissionOutcome } from './admission.js';
import type { Refusal } from './refusal.js';

/** What of a request decides whether it passes. */
type Facts = Pick<GraphContext, 'principal' | 'address'>;

/** What admission and limits made of a request. */
interface Passage {
  readonly outcome: AdmissionOutcome;
  readonly charge?: Charge;
}

/**
 * Puts admission and the limits of callers between parsing and planning. The server's own validation must be off
 * (`dangerouslyDisableValidation`) and its introspection on, both being decided here.
 */
export function admissionPlugin(
  admission: Pick<Admission, 'admit'>,
  limits: OperationLimits,
): ApolloServerPlugin<Facts> {
  return {
    requestDidStart: async () => {
      let passage: Passage | undefined;
      return {
        responseForOperation: async (request) => {
          passage = await pass(admission, limits, request);
          return responseTo(passage.outcome);
        },
        willSendResponse: async ({ response: { http, body } }) => {
          if (!passage?.charge) return;
          for (const [name, value] of passage.charge.headers) http.headers.set(name, value);
          if (passage.outcome.kind !== 'proceed' || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: passage.charge.cost };
        },
      };
    },
  };
}

async function pass(
  admission: Pick<Admission, 'admit'>,
  limits: OperationLimits,
  { document, queryHash, request, contextValue }: GraphQLRequestContext<Facts>,
): Promise<Passage> {
  // The verdicts on documents are kept by hash: without one, all documents would share a verdict.
  if (queryHash === undefined || document === undefined) throw new Error('The server gave a document without its hash');
  const { principal } = contextValue;
  const caller = callerOf(contextValue);
  const refusal = limits.refusalOfDocument(principal.kind, caller, queryHash);
  if (refusal) return { outcome: refusal };
  const { operationName, variables } = request;
  const outcome = admission.admit({ document, queryHash, operationName, variables, principal });
  if (outcome.kind === 'refused') return { outcome };
  const charge = await limits.charge(principal.kind, caller, outcome.cost);
  if (charge.refusal) return { outcome: charge.refusal };
  // The planner drops the defaults of variables from its sub-queries, so they travel as values.
  if (outcome.kind === 'proceed') request.variables = { ...outcome.coercedVariables };
  return caller ? { outcome, charge } : { outcome };
}

/** Other plugins may write into a response, so what caches hold is copied. */
function responseTo(outcome: AdmissionOutcome | Refusal): GraphQLResponse | null {
  if (outcome.kind === 'proceed') return null;
  if (outcome.kind === 'refused') return response(outcome.status, { errors: outcome.errors }, outcome.headers);
  const { data, errors } = outcome.result;
  return response(200, {
    ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
    ...(data === undefined ? {} : { data }),
  });
}

function response(
  status: number,
  singleResult: FormattedExecutionResult,
  headers: Refusal['headers'] = [],
): GraphQLResponse {
  return { http: { status, headers: new HeaderMap(headers) }, body: { kind: 'single', singleResult } };
}
