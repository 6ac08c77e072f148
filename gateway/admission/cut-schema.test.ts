import fc from 'fast-check';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  printSchema,
  validateSchema,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';

import { createAccessRules } from './access-rules.js';
import { createAdmission } from './admission.js';
import { createSchemaCutter } from './cut-schema.js';
import { readSupergraph } from './supergraph.js';
import {
  admitting,
  compose,
  exampleSupergraph,
  nobody,
  OVERRIDES,
  SCALARS,
  SCOPES,
  staff,
} from './testing/example-graph.js';

const supergraphSdl = exampleSupergraph();
const admission = createAdmission({ supergraphSdl, scalars: SCALARS, overrides: OVERRIDES });
const whole = admission.schemaFor(staff(...SCOPES)).schema;

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** Variables that a document needs, by what is written for them. */
class Draft {
  readonly declarations: string[] = [];

  variable(type: unknown): string {
    const name = `$v${this.declarations.length}`;
    this.declarations.push(`${name}: ${String(type)}`);
    return name;
  }

  args(field: GraphQLField<unknown, unknown>, chosen?: string, write?: (argument: GraphQLArgument) => string): string {
    const used = field.args.filter((argument) => isRequiredArgument(argument) || argument.name === chosen);
    const written = used.map((argument) => {
      const value = argument.name === chosen && write ? write(argument) : this.variable(argument.type);
      return `${argument.name}: ${value}`;
    });
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  object(fields: readonly GraphQLInputField[], chosen: GraphQLInputField, value = this.variable(chosen.type)): string {
    const required = fields.filter((field) => isRequiredInputField(field) && field !== chosen);
    return `{ ${[...required.map((field) => `${field.name}: ${this.variable(field.type)}`), `${chosen.name}: ${value}`].join(', ')} }`;
  }

  document(operation: string, selection: string): string {
    const variables = this.declarations.length > 0 ? `(${this.declarations.join(', ')})` : '';
    return `${operation} ${variables} ${selection}`;
  }
}

interface Step {
  readonly type: Fielded;
  /** Wraps a selection on the type into one on the root. */
  readonly wrap: (draft: Draft, inner: string) => string;
  readonly operation: string;
}

/** The shortest way from a root to every type with fields. */
function waysTo(schema: GraphQLSchema): Map<string, Step> {
  const ways = new Map<string, Step>();
  const waiting: Step[] = [];
  const reach = (step: Step): void => {
    if (ways.has(step.type.name)) return;
    ways.set(step.type.name, step);
    waiting.push(step);
  };
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) reach({ type: query, operation: 'query', wrap: (_draft, inner) => `{ ${inner} }` });
  if (mutation) reach({ type: mutation, operation: 'mutation', wrap: (_draft, inner) => `{ ${inner} }` });
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { operation, wrap, type } = step;
    for (const field of Object.values(type.getFields())) {
      const returned = getNamedType(field.type);
      const through = (draft: Draft, inner: string): string =>
        wrap(draft, `${field.name}${draft.args(field)} { ${inner} }`);
      if (isObjectType(returned) || isInterfaceType(returned)) reach({ type: returned, operation, wrap: through });
      if (!isAbstractType(returned)) continue;
      for (const possible of schema.getPossibleTypes(returned)) {
        const narrowed = (draft: Draft, inner: string): string =>
          through(draft, `... on ${possible.name} { ${inner} }`);
        reach({ type: possible, operation, wrap: narrowed });
      }
    }
  }
  return ways;
}

/** For every field, argument, input field and enum value of a schema, a document that uses it alone. */
function usesOf(schema: GraphQLSchema): Map<string, string> {
  const uses = new Map<string, string>();
  for (const { type, wrap, operation } of waysTo(schema).values()) {
    for (const field of Object.values(type.getFields())) {
      const leaf = Object.keys(getNamedType(field.type)).length > 0 && isComposite(field) ? ' { __typename }' : '';
      const use = (coordinate: string, args: (draft: Draft) => string): void => {
        const draft = new Draft();
        uses.set(coordinate, draft.document(operation, wrap(draft, `${field.name}${args(draft)}${leaf}`)));
      };
      use(`${type.name}.${field.name}`, (draft) => draft.args(field));
      for (const argument of field.args) {
        use(`${type.name}.${field.name}(${argument.name}:)`, (draft) => draft.args(field, argument.name));
        const input = getNamedType(argument.type);
        if (!isInputObjectType(input)) continue;
        const fields = Object.values(input.getFields());
        for (const chosen of fields) {
          use(`${input.name}.${chosen.name}`, (draft) =>
            draft.args(field, argument.name, () => draft.object(fields, chosen)),
          );
          const values = getNamedType(chosen.type);
          if (!isEnumType(values)) continue;
          for (const { name } of values.getValues()) {
            use(`${values.name}.${name}`, (draft) =>
              draft.args(field, argument.name, () => draft.object(fields, chosen, name)),
            );
          }
        }
      }
    }
  }
  return uses;
}

function isComposite(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return isObjectType(type) || isAbstractType(type);
}

const callers = fc
  .record({ signedIn: fc.boolean(), scopes: fc.subarray(SCOPES) })
  .map(({ signedIn, scopes }) => (signedIn ? staff(...scopes) : { ...nobody, scopes }));

describe('a cut schema', () => {
  const usesOfEverything = usesOf(whole);

  test('is reached by the test as a whole', () => {
    const coordinates = Object.values(whole.getTypeMap()).flatMap((type) => {
      if (isIntrospectionType(type)) return [];
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
      return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    });

    expect(coordinates.filter((coordinate) => !usesOfEverything.has(coordinate))).toEqual(['TaxOfficeInput.city']);
  });

  test('is valid, shows what can be used, and nothing else can be used', () => {
    fc.assert(
      fc.property(callers, (caller) => {
        const send = admitting(admission, caller);
        expect(validateSchema(admission.schemaFor(caller).schema)).toEqual([]);

        const introspected = send(getIntrospectionQuery({ inputValueDeprecation: true }));
        const { data } = introspected.kind === 'answered' ? introspected.result : {};
        const shown = usesOf(buildClientSchema(data as never));

        const isUsable = (source: string): boolean => {
          const outcome = send(source);
          return (
            outcome.kind !== 'refused' ||
            outcome.errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')
          );
        };
        expect([...shown].filter(([, source]) => !isUsable(source))).toEqual([]);
        const hidden = [...usesOfEverything].filter(([coordinate]) => !shown.has(coordinate));
        expect(hidden.filter(([, source]) => isUsable(source))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('grows with the scopes', () => {
    const countFor = (...scopes: string[]): number => usesOf(admission.schemaFor(staff(...scopes)).schema).size;

    fc.assert(
      fc.property(fc.subarray(SCOPES), fc.constantFrom(...SCOPES), (scopes, another) => {
        expect(countFor(...scopes)).toBeLessThanOrEqual(countFor(...new Set([...scopes, another])));
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    [
      'nobody',
      nobody,
      ['Query.ping', 'Party.name', 'Guest.name', 'Person.agreement', 'Phone.number'],
      ['Phone.extension', 'PhoneInput.extension', 'Query.customers', 'Mutation.createCustomer', 'Person.absent'],
    ],
    [
      'somebody without scopes',
      staff(),
      ['Phone.extension', 'PhoneInput.extension', 'Person.taxId'],
      ['Query.customers', 'Party.taxId', 'Opportunity.title'],
    ],
    [
      'a reader',
      staff('customers:read'),
      ['Customer.name', 'CustomerSortField.NAME', 'Party.name'],
      ['Customer.taxId', 'Customer.opportunities', 'CustomerSortField.TAX_ID', 'Mutation.createCustomer'],
    ],
    ['a reader by the other alternative', staff('admin', 'audit'), ['Customer.name'], ['Customer.taxId']],
    ['half a reader', staff('admin'), ['Query.ping'], ['Query.customers']],
    ['a writer who may not read', staff('customers:write'), ['Query.ping'], ['Mutation.createCustomer']],
    [
      'a writer',
      staff('customers:read', 'customers:write'),
      ['Mutation.createCustomer'],
      ['Mutation.registerCustomer', 'CreateCustomerInput.taxId'],
    ],
    [
      'a writer of tax numbers',
      staff('customers:read', 'customers:write', 'tax:read'),
      ['Mutation.registerCustomer', 'Party.taxId'],
      [],
    ],
    [
      'sales without customers',
      staff('sales:read'),
      ['Opportunity.title', 'OpportunityFilterInput.title'],
      ['Opportunity.customer', 'OpportunityFilterInput.customerId'],
    ],
  ])('of %s', (_name, caller, shown, hidden) => {
    const uses = usesOf(admission.schemaFor(caller).schema);

    expect(shown.filter((coordinate) => !uses.has(coordinate))).toEqual([]);
    expect(hidden.filter((coordinate) => uses.has(coordinate))).toEqual([]);
  });

  test('keeps descriptions, deprecations, defaults and the address of a scalar', () => {
    const { schema } = admission.schemaFor(staff('customers:read'));
    const customer = schema.getType('Customer') as GraphQLObjectType;
    const query = schema.getQueryType()!;

    expect(schema.getType('Party')?.description).toBe('Somebody with a name.');
    expect(schema.getType('DateTime')).toMatchObject({
      description: 'A point in time.',
      specifiedByURL: 'https://example.org/date-time',
    });
    expect(customer.getFields().seniority?.deprecationReason).toBe('Ask for createdAt.');
    expect(query.getFields().ping?.args[0]?.defaultValue).toBe(1);
    expect(schema.getDirectives().map(({ name }) => name)).toEqual(whole.getDirectives().map(({ name }) => name));
    expect(
      schema
        .getDirectives()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy']);
  });

  test('loses what is left without members, without implementations or without a counterpart', () => {
    const { apiSchema, guards } = readSupergraph(
      compose({
        edges: `
          extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
          type Query { secrets: [Secret!] hoards: [Hoard!] search(by: SearchInput): String parties: [Party!] }
          interface Secret { key: String }
          type Vault implements Secret @authenticated { key: String }
          union Hoard = Vault
          input SearchInput { text: String }
          interface Party { orders(status: String, first: Int): Orders }
          type Shop implements Party { orders(status: String, first: Int): OrderConnection }
          interface Orders { total: Int }
          type OrderConnection implements Orders { total: Int nodes: [Order!] }
          type Order @authenticated { status: String }
        `,
      }),
    );
    const rules = createAccessRules(apiSchema, guards, { 'SearchInput.text': 'Secret.key' });

    expect(printSchema(createSchemaCutter(apiSchema, rules, {})(nobody).schema)).toBe(
      [
        'type OrderConnection implements Orders {\n  total: Int\n}',
        'interface Orders {\n  total: Int\n}',
        'interface Party {\n  orders(first: Int): Orders\n}',
        'type Query {\n  search: String\n  parties: [Party!]\n}',
        'type Shop implements Party {\n  orders(first: Int): OrderConnection\n}',
      ].join('\n\n'),
    );
  });

  test('is shared by callers whom no rule tells apart, and 64 are kept', () => {
    const { apiSchema, guards } = readSupergraph(supergraphSdl);
    const cutterFor = createSchemaCutter(apiSchema, createAccessRules(apiSchema, guards, OVERRIDES), SCALARS);
    const subsets = SCOPES.reduce<string[][]>((sets, scope) => [...sets, ...sets.map((set) => [...set, scope])], [[]]);

    const [first, second] = subsets.map((scopes) => cutterFor(staff(...scopes)));
    expect(cutterFor(staff('mentioned:nowhere'))).toBe(first);
    expect(cutterFor(nobody)).not.toBe(first);
    expect(cutterFor(staff())).toBe(first);
    expect(cutterFor(staff('admin'))).not.toBe(second);
    expect(cutterFor(staff('admin')).key).toBe(second?.key);
  });
});
