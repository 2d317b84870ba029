import {
  amongScope,
  isScope,
  kindPolicies,
  own,
  type Command,
  type KernelTableKind,
  type Policy,
} from './policies.ts';

/** A tenant table as the kernel builds it: SQL text, because the author's columns are SQL. */
export interface TableSpec {
  readonly schema: string;
  readonly name: string;
  readonly kind: KernelTableKind;
  readonly columns: string;
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  readonly references?: readonly {
    readonly columns: string;
    readonly table: string;
    readonly cascade?: boolean;
  }[];
  readonly appendOnly?: boolean;
  readonly reads?: readonly ScopedRead[];
  /** Beyond the kind's; replaces the kind's policy of the same role and command. Rows `false` take it away. */
  readonly policies?: readonly Policy[];
}

/** Lets a team or an inspected unit read the rows its own scope names. */
export interface ScopedRead {
  readonly by: 'team' | 'unit';
  readonly column: string;
  readonly of: 'team' | 'rounds' | 'units' | 'unit';
}

const kindColumns: Partial<Record<KernelTableKind, string>> = {
  engagement: 'engagement_id uuid not null',
  unit: 'engagement_id uuid, unit_id uuid not null, released boolean not null default false',
  restricted: `excluded_user_ids uuid[] not null default '{}'`,
  reported: 'reported_to_depth int not null check (reported_to_depth between 0 and 4)',
  exchange: 'counterpart_tenant_id int not null, delivered boolean not null default false',
  published: 'is_published boolean not null default false',
  subject: `subject_type text not null, subject_id uuid not null, engagement_id uuid, unit_id uuid,
    released boolean not null default false, restricted boolean not null default false,
    excluded_user_ids uuid[] not null default '{}'`,
};

const kindIndexes: Partial<Record<KernelTableKind, readonly (readonly string[])[]>> = {
  engagement: [['engagement_id']],
  unit: [['engagement_id'], ['unit_id']],
  exchange: [['counterpart_tenant_id']],
  subject: [['subject_type', 'subject_id']],
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Creates table, keys, indexes, forced RLS, policies and grants. */
export function tableSql(spec: TableSpec): string {
  const table = `${quoted(spec.schema)}.${quoted(spec.name)}`;
  return [
    `create table ${table} (${columnsOf(spec).join(',\n  ')})`,
    ...indexesOf(spec, table),
    ...protectionSql(table, policiesOf(spec)),
  ].join(';\n');
}

/** Forced RLS with exactly these policies, and the grants they need. */
export function protectionSql(table: string, policies: readonly Policy[]): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy lx_migrate_all on ${table} for all to lx_migrate using (true) with check (true)`,
    ...policiesSql(table, policies),
  ];
}

/** Policies and the grants they need, for a table that is protected already. */
export function policiesSql(table: string, policies: readonly Policy[]): string[] {
  return [
    ...policies.flatMap((policy) =>
      policy.commands.map((command) => policySql(table, policy, command)),
    ),
    ...policies.map(
      (policy) =>
        `grant ${policy.commands.map((command) => grantSql(command, policy)).join(', ')} on ${table} to ${policy.role}`,
    ),
  ];
}

function grantSql(command: Command, policy: Policy): string {
  const limited = policy.columns !== undefined && (command === 'select' || command === 'update');
  return limited ? `${command} (${policy.columns.join(', ')})` : command;
}

/** A table of the whole installation, without a tenant column: same protection, policies all named. */
export function globalTableSql(spec: {
  readonly name: string;
  readonly columns: string;
  readonly indexes?: readonly (readonly string[])[];
  readonly policies: readonly Policy[];
}): string {
  const table = `"core".${quoted(spec.name)}`;
  return [
    `create table ${table} (${spec.columns.trim()})`,
    ...(spec.indexes ?? []).map((columns) => `create index on ${table} (${columns.join(', ')})`),
    ...protectionSql(table, spec.policies),
  ].join(';\n');
}

function policySql(table: string, policy: Policy, command: Command): string {
  const using = command === 'insert' ? '' : ` using (${policy.rows})`;
  const check = command === 'insert' || command === 'update' ? ` with check (${policy.rows})` : '';
  return `create policy ${policy.role}_${command} on ${table} for ${command} to ${policy.role}${using}${check}`;
}

function columnsOf(spec: TableSpec): string[] {
  if (spec.kind === 'reference') {
    const unique = (spec.unique ?? []).map((columns) => `unique (${columns.join(', ')})`);
    return [
      'id uuid primary key',
      spec.columns.trim(),
      'version int not null default 1',
      ...unique,
    ];
  }
  const ofKind = kindColumns[spec.kind];
  return [
    `tenant_id int not null default nullif(current_setting('scope.tenant', true), '')::int references core.tenants (id)`,
    'id uuid not null',
    ...(ofKind === undefined ? [] : [ofKind]),
    spec.columns.trim(),
    'version int not null default 1',
    'primary key (tenant_id, id)',
    ...(spec.unique ?? []).map((columns) => `unique (tenant_id, ${columns.join(', ')})`),
    ...(spec.references ?? []).map(
      (reference) =>
        `foreign key (tenant_id, ${reference.columns}) references ${reference.table} (tenant_id, id)${reference.cascade === true ? ' on delete cascade' : ''}`,
    ),
  ];
}

function indexesOf(spec: TableSpec, table: string): string[] {
  const lead = spec.kind === 'reference' ? [] : ['tenant_id'];
  return [...(kindIndexes[spec.kind] ?? []), ...(spec.indexes ?? [])].map(
    (columns) => `create index on ${table} (${[...lead, ...columns].join(', ')})`,
  );
}

function policiesOf(spec: TableSpec): Policy[] {
  const base: readonly Policy[] = kindPolicies[spec.kind];
  const extra = [...(spec.policies ?? []), ...(spec.reads ?? []).map(readPolicy)];
  const replaced = new Set(
    extra.flatMap((policy) => policy.commands.map((command) => `${policy.role} ${command}`)),
  );
  const kept = base.flatMap((policy) => {
    const commands = policy.commands.filter(
      (command) => !replaced.has(`${policy.role} ${command}`),
    );
    return commands.length === 0 ? [] : [{ ...policy, commands }];
  });
  const merged: Policy[] = [...kept, ...extra.filter((policy) => policy.rows !== 'false')];
  if (spec.appendOnly !== true) return merged;
  return merged.flatMap((policy) => {
    const commands = policy.commands.filter(
      (command) => command === 'select' || command === 'insert',
    );
    return commands.length === 0 ? [] : [{ ...policy, commands }];
  });
}

function readPolicy(read: ScopedRead): Policy {
  const rows =
    read.of === 'team' || read.of === 'unit'
      ? isScope(read.column, read.of)
      : amongScope(read.column, read.of);
  return {
    role: read.by === 'team' ? 'lx_team' : 'lx_unit',
    commands: ['select'],
    rows: `${own} and ${rows}`,
  };
}
