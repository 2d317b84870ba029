import { randomUUID } from 'node:crypto';

import type { Place, World } from './world.ts';

/** Tables whose published rows nobody in the office changes. */
const versioned = new Set([
  'core.workflow_definitions',
  'core.form_definitions',
  'core.document_templates',
]);

/** What a planted row is about; absent where its table has no such column. */
export interface Facts {
  readonly tenant?: Place;
  readonly counterpart?: Place;
  readonly n?: 0 | 1;
  readonly engagement?: 0 | 1;
  readonly unit?: 0 | 1;
  readonly team?: 0 | 1;
  readonly released?: boolean;
  readonly restricted?: boolean;
  readonly delivered?: boolean;
  readonly published?: boolean;
  readonly draft?: boolean;
  readonly shared?: boolean;
  readonly depth?: number;
  /** Given by the signer, not recorded by the office. */
  readonly byHimself?: boolean;
  /** It came by the public link of the world. */
  readonly link?: boolean;
  /** The outsider stands among the excluded persons. */
  readonly excludes?: boolean;
  readonly user?: 'insider' | 'outsider';
}

export interface PlantedRow {
  readonly key: string;
  readonly facts: Facts;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface PlantedTable {
  readonly name: string;
  readonly rows: readonly PlantedRow[];
  /** Whether a column that says whose a row is may be changed at all. */
  readonly isMovable: boolean;
  /** What the probe needs of it. */
  readonly plan: string;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

type Choice = readonly [facts: Facts, values: Readonly<Record<string, unknown>>];

/** Key and a change that reads nothing, for tables without `tenant_id`, `id` and `version`. */
const globals: Readonly<
  Record<string, { key: string; change: string; moves?: readonly string[] }>
> = {
  'core.tenants': { key: 'id::text', change: `name = 'x'` },
  'core.tenant_codes': { key: 'code', change: 'valid_to = null' },
  'core.users': { key: 'id::text', change: `display_name = 'x'` },
  'core.sessions': { key: 'id_hash', change: 'refreshed_at = now()' },
  'core.password_history': { key: 'id::text', change: 'replaced_at = now()' },
  'core.sign_in_lockouts': { key: 'key_hash', change: 'failures = 7' },
  'core.recovery_codes': { key: 'id::text', change: 'used_at = now()' },
  'core.api_keys': { key: 'id::text', change: 'revoked_at = now()' },
  'core.mandates': {
    key: 'id::text',
    change: 'revoked_at = now()',
    moves: ['target_tenant_id', 'team_id', 'user_id'],
  },
  'core.platform_admins': { key: 'user_id::text', change: `role = 'x'` },
  'core.national_calendar_days': { key: 'day::text', change: `name = 'x'` },
  'p_walls.reference': { key: 'id::text', change: 'version = 7' },
  'core.migrations': { key: `owner || name`, change: 'applied_at = now()' },
};

/** What a team reads of its own round. */
const ofRound = new Set(['p_inspection.participations', 'p_inspection.round_checklists']);

/** Their own id is what a scope names. */
const named: Readonly<Record<string, 'units' | 'engagements' | 'rounds' | 'teams'>> = {
  'core.units': 'units',
  'core.engagements': 'engagements',
  'p_inspection.rounds': 'rounds',
  'p_inspection.teams': 'teams',
};

/** Plants one row for each combination of what policies look at; returns every table of the schema. */
export async function plantRows(world: World): Promise<PlantedTable[]> {
  const columns = await columnsOf(world);
  const tables = [...Map.groupBy(columns, ({ table }) => table)].map(([name, own]) =>
    plan(world, name, own),
  );
  const client = await world.db.admin.connect();
  try {
    // Policies alone are under test; what the trigger keeps is shown where definitions are published.
    await client.query('alter table core.workflow_definitions disable trigger keep_definition');
    for (const table of tables) {
      await client.query('select test.plant($1::text, $2::jsonb)', [table.name, table.plan]);
    }
  } finally {
    client.release();
  }
  return tables;
}

async function columnsOf({ db }: World): Promise<Column[]> {
  await db.admin
    .query(`create function test.plant(p_table text, p_plan jsonb) returns void language plpgsql as $$
    declare r jsonb; c text := p_plan ->> 'columns';
    begin for r in select * from jsonb_array_elements(p_plan -> 'rows') loop
      execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1) on conflict do nothing', p_table, c, c, p_table) using r -> 'values';
    end loop; end $$`);
  const { rows } = await db.admin.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
      a.attnotnull and not a.atthasdef as needed
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname = 'core' or n.nspname like 'p\\_%') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by 1, a.attnum`);
  return rows;
}

const quoted = (names: readonly string[]) => names.map((column) => `"${column}"`).join(', ');

function plan(world: World, name: string, columns: readonly Column[]): PlantedTable {
  const global = globals[name];
  const key = global?.key ?? `tenant_id || ':' || id`;
  const dimensions = dimensionsOf(world, name, new Set(columns.map((column) => column.name)));
  const combined = dimensions.reduce<Choice[]>(
    (rows, choices) =>
      rows.flatMap(([facts, values]) =>
        choices.map(([more, added]): Choice => [
          { ...facts, ...more },
          { ...values, ...added },
        ]),
      ),
    [[{}, {}]],
  );
  const rows = combined.map(([facts, chosen], index) => {
    const filler = columns.filter((column) => column.needed && !(column.name in chosen));
    const values: Record<string, unknown> = {
      ...Object.fromEntries(filler.map((column) => [column.name, fill(column, index)])),
      ...chosen,
    };
    return { key: keyOf(name, values), facts, values };
  });
  const used = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const scoped = Object.keys(Object.assign({}, ...combined.map(([, values]) => values))).filter(
    (column) => column !== 'id',
  );
  const moves = global === undefined ? scoped : global.moves;
  return {
    name,
    rows,
    isMovable: moves !== undefined,
    plan: JSON.stringify({
      key,
      change: global?.change ?? 'version = 7',
      columns: quoted(used),
      moves: moves === undefined ? null : quoted(moves),
      rows: rows.map((row) => ({ key: row.key, values: row.values })),
    }),
  };
}

function keyOf(name: string, values: Readonly<Record<string, unknown>>): string {
  const parts: Readonly<Record<string, readonly string[]>> = {
    'core.tenant_codes': ['code'],
    'core.sessions': ['id_hash'],
    'core.sign_in_lockouts': ['key_hash'],
    'core.platform_admins': ['user_id'],
    'core.national_calendar_days': ['day'],
    'core.migrations': ['owner', 'name'],
  };
  if (name in globals) return (parts[name] ?? ['id']).map((part) => String(values[part])).join('');
  return `${String(values['tenant_id'])}:${String(values['id'])}`;
}

function fill({ name, type }: Column, index: number): unknown {
  switch (type) {
    case 'integer':
    case 'bigint':
    case 'double precision':
      return 100 + index;
    case 'uuid':
      return randomUUID();
    case 'boolean':
      return false;
    case 'timestamp with time zone':
      return '2026-01-01T00:00:00Z';
    case 'date':
      return new Date(Date.UTC(2090, 0, 1 + index)).toISOString().slice(0, 10);
    case 'jsonb':
      return {};
    case 'bytea':
      return '\\x00';
    default:
      return type.endsWith('[]') ? '{}' : `${name}-${randomUUID()}`;
  }
}

function accounts({ insider, outsider, tenants }: World): Choice[] {
  const [home, away] = [{ home_tenant_id: tenants.A.id }, { home_tenant_id: tenants.B.id }];
  return [
    [
      { tenant: 'A', user: 'insider' },
      { id: insider.id, ...home },
    ],
    [
      { tenant: 'B', user: 'outsider' },
      { id: outsider.id, ...away },
    ],
    [{ tenant: 'A' }, { id: randomUUID(), ...home }],
    [{ tenant: 'B' }, { id: randomUUID(), ...away }],
  ];
}

function dimensionsOf(world: World, table: string, columns: ReadonlySet<string>): Choice[][] {
  const { ids, insider, outsider, tenants } = world;
  const nth = [0, 1] as const;
  const flags = [false, true] as const;
  const places = (column: string, fact: 'tenant' | 'counterpart', among: readonly Place[]) =>
    among.map((place): Choice => [{ [fact]: place }, { [column]: tenants[place].id }]);
  const people = { insider, outsider } as const;
  const own = named[table];
  const isEngagement = table === 'core.engagements';
  const among: readonly Place[] = columns.has('reported_to_depth')
    ? ['A', 'B', 'Z']
    : columns.has('is_published')
      ? ['A', 'B', 'C']
      : ['A', 'B'];
  const optional: readonly (readonly [applies: boolean, choices: () => Choice[]])[] = [
    [columns.has('tenant_id'), () => places('tenant_id', 'tenant', among)],
    [columns.has('target_tenant_id'), () => places('target_tenant_id', 'tenant', ['A', 'B'])],
    [table === 'core.users', () => accounts(world)],
    [table === 'core.memberships', () => [[{}, { active: false }]]],
    [
      columns.has('counterpart_tenant_id'),
      () => places('counterpart_tenant_id', 'counterpart', ['A', 'B']),
    ],
    [
      isEngagement,
      () =>
        nth.map((n): Choice => [
          { n, unit: n },
          {
            id: ids.engagements[n],
            unit_id: ids.units[n],
            round_id: ids.rounds[n],
            team_id: ids.teams[n],
          },
        ]),
    ],
    [
      own !== undefined && !isEngagement,
      () => nth.map((n): Choice => [{ n }, { id: ids[own ?? 'units'][n] }]),
    ],
    [ofRound.has(table), () => nth.map((n): Choice => [{ n }, { round_id: ids.rounds[n] }])],
    [
      columns.has('engagement_id'),
      () => nth.map((n): Choice => [{ engagement: n }, { engagement_id: ids.engagements[n] }]),
    ],
    [
      columns.has('unit_id') && !isEngagement,
      () => nth.map((n): Choice => [{ unit: n }, { unit_id: ids.units[n] }]),
    ],
    [
      columns.has('team_id') && !columns.has('engagement_id') && !isEngagement,
      () => nth.map((n): Choice => [{ team: n }, { team_id: ids.teams[n] }]),
    ],
    [
      columns.has('user_id'),
      () =>
        (['insider', 'outsider'] as const).map((user): Choice => [
          { user },
          { [table === 'core.api_keys' ? 'created_by' : 'user_id']: people[user].id },
        ]),
    ],
    [columns.has('released'), () => flags.map((released): Choice => [{ released }, { released }])],
    [
      columns.has('restricted'),
      () => flags.map((restricted): Choice => [{ restricted }, { restricted }]),
    ],
    [
      columns.has('delivered'),
      () => flags.map((delivered): Choice => [{ delivered }, { delivered }]),
    ],
    [
      columns.has('is_published'),
      () => flags.map((published): Choice => [{ published }, { is_published: published }]),
    ],
    [
      columns.has('is_shared'),
      () => flags.map((shared): Choice => [{ shared }, { is_shared: shared }]),
    ],
    [
      columns.has('by_himself'),
      () => flags.map((byHimself): Choice => [{ byHimself }, { by_himself: byHimself }]),
    ],
    [
      columns.has('reported_to_depth'),
      () => [1, 2, 3].map((depth): Choice => [{ depth }, { reported_to_depth: depth }]),
    ],
    [
      table === 'core.public_answers',
      () =>
        flags.map((link): Choice => [
          { link },
          { link_id: link ? world.link.id : '00000000-0000-4000-8000-000000000077' },
        ]),
    ],
    [
      versioned.has(table),
      () =>
        ['draft', 'published', 'retired'].map((status): Choice => [
          { draft: status === 'draft' },
          { status },
        ]),
    ],
    [
      columns.has('excluded_user_ids'),
      () =>
        flags.map((excludes): Choice => [
          { excludes },
          { excluded_user_ids: excludes ? [outsider.id] : [] },
        ]),
    ],
  ];
  return optional.filter(([applies]) => applies).map(([, choices]) => choices());
}
