import { testDatabases } from '../../shared/testing/databases.js';
import { customerOf, startPortalWorld, type PortalWorld } from './portal-world.js';

import.meta.jest.setTimeout(120_000);

const HOUR = 3_600_000;

describe.each(testDatabases)('the forms of the portal on %s', (kind) => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await startPortalWorld(kind);
  });
  afterAll(() => portal.close());
  // What is counted within 15 minutes in one test is not in the next one.
  beforeEach(() => portal.wait(HOUR));

  test('shows forms as they are changed, and only those that are published', async () => {
    const shown = await portal.form('PROFILE');
    const field = (name: string, more: object = {}) => ({
      name,
      type: 'TEXT',
      labels: [{ language: 'en', text: name }],
      ...more,
    });
    const change = (input: object) =>
      portal.administrator.send(
        'mutation ($input: UpdateFormInput!) { updateForm(input: $input) { form { version } } }',
        {
          input: { id: shown.id, expectedVersion: shown.version, ...input },
        },
      );
    for (const fields of [
      [field('name')],
      [field('name', { isRequired: true }), field('ownerId')],
      [
        field('name', { isRequired: true }),
        field('kind', { type: 'SELECT', options: [{ value: 'PARTNER', labels: [{ language: 'en', text: 'x' }] }] }),
      ],
      [field('name', { isRequired: true }), field('city', { pattern: '(' })],
      [field('name', { isRequired: true }), field('name')],
      [field('name', { isRequired: true, labels: [{ language: 'zh', text: '名称' }] })],
    ]) {
      const { errors } = await change({ fields });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await portal.form('PROFILE')).toEqual(shown);
    const { accessToken, row } = await customerOf(portal);
    const fields = [field('name', { isRequired: true, minLength: 3, pattern: '(a+)+b?' })];
    expect((await change({ fields })).errors).toBeUndefined();
    await portal.settle();
    const update = (given: Record<string, string>) => portal.update(row.version, given, accessToken);
    expect(portal.done(await update({ name: 'aa' })).fieldErrors).toEqual([{ field: 'name', code: 'TOO_SHORT' }]);
    // A pattern that would take for ever is cut off, and matches nothing.
    expect(portal.done(await update({ name: `${'a'.repeat(60)}!` })).fieldErrors).toEqual([
      { field: 'name', code: 'INVALID' },
    ]);
    expect(portal.done(await update({ website: 'https://a.example' })).fieldErrors).toEqual([
      { field: 'website', code: 'UNKNOWN' },
    ]);
    expect(portal.done(await update({ name: 'aaaab' })).fieldErrors).toEqual([]);
    const { version } = await portal.form('PROFILE');
    expect((await change({ expectedVersion: version, isPublished: false })).errors).toBeUndefined();
    expect(await portal.form('PROFILE')).toBeNull();
    // Built anew from the beginning, it is what the events have told.
    const known = () =>
      portal.read(
        'customers',
        'SELECT account_id, email_hash, is_verified, consents FROM portal_accounts ORDER BY account_id',
      );
    const before = await known();
    expect(before.map(({ account_id: id }) => id)).toEqual(
      (
        await portal.read(
          'identity',
          'SELECT id FROM accounts WHERE user_id IS NULL AND deleted_at IS NULL ORDER BY id',
        )
      ).map(({ id }) => id),
    );
    await portal.administrator.data(
      'mutation ($input: RebuildProjectionInput!) { rebuildProjection(input: $input) { handler } }',
      {
        input: { subgraph: 'customers', handler: 'portal-accounts' },
      },
    );
    await portal.settle();
    expect(await portal.read('customers', 'SELECT is_published FROM portal_forms')).toEqual([{ is_published: 0 }]);
    expect(await known()).toEqual(before);
  });
});
