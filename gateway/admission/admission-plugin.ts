import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';

import type { Principal } from '../../shared/access/principal.js';
import type { Admission, AdmissionOutcome } from './admission.js';

/**
 * Puts admission between parsing and planning. The server's own validation must be off
 * (`dangerouslyDisableValidation`) and its introspection on, both being decided here.
 */
export function admissionPlugin(
  admission: Pick<Admission, 'admit'>,
): ApolloServerPlugin<{ readonly principal: Principal }> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, queryHash, request, contextValue }) => {
        // The verdicts on documents are kept by hash: without one, all documents would share a verdict.
        if (queryHash === undefined) throw new Error('The server gave a document without its hash');
        const { operationName, variables } = request;
        const { principal } = contextValue;
        const outcome = admission.admit({ document, queryHash, operationName, variables, principal });
        // The planner drops the defaults of variables from its sub-queries, so they travel as values.
        if (outcome.kind === 'proceed') request.variables = { ...outcome.coercedVariables };
        return responseTo(outcome);
      },
    }),
  };
}

/** Other plugins may write into a response, so what caches hold is copied. */
function responseTo(outcome: AdmissionOutcome): GraphQLResponse | null {
  if (outcome.kind === 'proceed') return null;
  if (outcome.kind === 'refused') return response(outcome.status, { errors: outcome.errors });
  const { data, errors } = outcome.result;
  return response(200, {
    ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
    ...(data === undefined ? {} : { data }),
  });
}

function response(status: number, singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
