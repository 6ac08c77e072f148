import { isObjectType } from 'graphql';
import { createAdmission } from './admission.js';
import { admitting, exampleSupergraph, nobody, OVERRIDES, SCALARS, SCOPES, staff } from './testing/example-graph.js';

const supergraphSdl = exampleSupergraph();
const options = { supergraphSdl, scalars: SCALARS, overrides: OVERRIDES };
const admission = createAdmission({ ...options, isTold: ({ kind }) => kind === 'staff' });
const untold = createAdmission(options);

/** The description of a type or field as somebody sees it. */
function described(coordinate: string, ...scopes: string[]): string | null | undefined {
  const [typeName = '', fieldName] = coordinate.split('.');
  const type = admission.schemaFor(staff(...scopes)).schema.getType(typeName);
  if (fieldName === undefined) return type?.description;
  return isObjectType(type) ? type.getFields()[fieldName]?.description : undefined;
}

describe('descriptions', () => {
  test.each([
    ['Customer', 'Needs `customers:read` or `admin` and `audit`.'],
    ['Customer.taxId', 'Needs `tax:read`.'],
    ['Customer.taxOffice', 'Needs `tax:read`.'],
    ['Query.opportunities', 'Needs `sales:read`.'],
    ['Query.customers', 'Needs `customers:read` or `admin` and `audit`.'],
    ['Mutation.createCustomer', 'Needs `customers:write`.'],
    ['Party', 'Somebody with a name.'],
    ['Query.ping', undefined],
    ['Phone.extension', undefined],
  ])('of %s say what it needs, and nothing where it needs nothing', (coordinate, expected) => {
    expect(described(coordinate, ...SCOPES) ?? undefined).toBe(expected);
  });

  test('are told of what somebody sees and of nothing else', () => {
    expect(described('Customer.taxId', 'customers:read')).toBeUndefined();
    expect(described('Customer.name', 'customers:read')).toBeFalsy();
  });
});

describe('whoever is told', () => {
  const send = admitting(admission, staff('customers:read'));
  const errorsOf = (source: string, by = send, variables?: Record<string, unknown>) => {
    const outcome = by(source, variables);
    return outcome.kind === 'refused' ? outcome.errors : [];
  };

  test('learns which scope a field needs that is hidden', () => {
    expect(errorsOf('{ customers { taxId } }')).toEqual([
      {
        message: 'Cannot query field "taxId" on type "Customer". It needs `tax:read`.',
        locations: [{ line: 1, column: 15 }],
        extensions: { requiredScopes: [['tax:read']], code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
      },
    ]);
    expect(errorsOf('{ opportunities { id } customers { taxOffice { city } opportunities { id } } }')).toMatchObject([
      { extensions: { requiredScopes: [['sales:read']] } },
      { extensions: { requiredScopes: [['tax:read']] } },
      { extensions: { requiredScopes: [['sales:read']] } },
    ]);
    expect(errorsOf('{ customers { id } }', admitting(admission, staff('admin')))).toMatchObject([
      {
        message: 'Cannot query field "customers" on type "Query". It needs `customers:read` or `admin` and `audit`.',
        extensions: { requiredScopes: [['customers:read'], ['admin', 'audit']] },
      },
    ]);
  });

  test.each([
    ['a field that is nowhere', '{ customers { taxIdd } }'],
    ['a field of an interface', '{ parties { taxId } }'],
    ['an argument', '{ customers(taxId: "1") { id } }'],
    ['an input field', '{ customers(filter: { taxId: "1" }) { id } }'],
    ['a value', '{ customers(sort: { field: TAX_ID }) { id } }'],
    ['a type', '{ findings { ... on TaxOffice { city } } }'],
    ['the type of a variable', 'query ($office: TaxOfficeInput) { customers(filter: { taxOffice: $office }) { id } }'],
    ['a mutation whose input is hidden', 'mutation { registerCustomer(input: { id: 1, taxId: "1" }) { __typename } }'],
    ['introspection', '{ __type(name: "TaxOffice") { name } }'],
  ])('learns nothing of %s', (_what, source) => {
    const scopes = ['customers:read', 'customers:write'];
    expect(JSON.stringify(admitting(admission, staff(...scopes))(source))).toBe(
      JSON.stringify(admitting(untold, staff(...scopes))(source)),
    );
  });

  test('is nobody else: others get what they would of a field that is absent, whoever asked before', () => {
    const source = '{ customers { taxId } }';
    expect(JSON.stringify(errorsOf(source))).toContain('tax:read');
    for (const caller of [nobody, { kind: 'bi' as const, scopes: ['customers:read'] }]) {
      const outcome = admitting(admission, caller)(source);
      expect(JSON.stringify(outcome)).toBe(JSON.stringify(admitting(untold, caller)(source)));
      expect(JSON.stringify(outcome)).not.toContain('tax:read');
    }
  });
});
