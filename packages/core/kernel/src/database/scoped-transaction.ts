import type { Scope, ScopeKind, TenantTx } from '@lianxun/plugin-api';
import { tenantBrand } from '@lianxun/plugin-api/host';
import { Kysely, PostgresAdapter, PostgresIntrospector } from 'kysely';
import pg from 'pg';

import type { EnteredLink } from '../public-links/entered-link.ts';
import { tokenPlace } from '../public-links/public-token.ts';
import { SnakeCaseCompiler } from './identifier-case.ts';
import { modeRoles } from './mode-roles.ts';
import { OpenTransactionDriver } from './open-transaction-driver.ts';

/** Who asks to be let in where; the door decides. */
export type Entrance =
  | { readonly kind: 'auth' }
  | { readonly kind: 'self' | 'platform'; readonly credential: string }
  | {
      readonly kind: 'member' | 'restricted' | 'admin' | 'oversight';
      readonly credential: string;
      readonly code: string;
    }
  | {
      readonly kind: 'team';
      readonly credential: string;
      readonly code: string;
      readonly teamId: string;
    }
  | {
      readonly kind: 'unit';
      readonly credential: string;
      readonly code: string;
      readonly unitId: string;
    }
  | { readonly kind: 'public'; readonly token: string }
  | {
      readonly kind: 'job';
      readonly tenantId: number;
      readonly plugin: string;
      readonly job: string;
      /** The member who asked for the work; it is done with what he may do when it runs. */
      readonly onBehalfOf?: string;
    };

/** What a door returned. */
export interface Entered {
  readonly now: Date;
  readonly scope: Scope;
  readonly userId: string | null;
  readonly displayName: string;
  readonly actorKind: 'person' | 'service' | 'job';
  readonly homeTenantId: number;
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly plugins: ReadonlySet<string>;
  readonly factor: string;
  /** The session's idle clock should be pushed on by the caller. */
  readonly refreshDue: boolean;
  /** What a public link opens; null elsewhere. */
  readonly link: EnteredLink | null;
  /** Entered under guidance mandates alone: whoever lets a read out leaves an entry of it. */
  readonly isGuidance: boolean;
}

/** Why a door stayed shut. `scope` covers missing, foreign, expired and revoked alike. */
export class DoorClosed extends Error {
  readonly why: 'session' | 'scope' | 'password' | 'passwordChange';
  constructor(why: DoorClosed['why']) {
    super(`door closed: ${why}`);
    this.why = why;
  }
}

/** A handler changed role or scope inside its transaction; the transaction was rolled back. */
export class ScopeViolation extends Error {}

interface DoorRow {
  readonly denied?: DoorClosed['why'];
  readonly fingerprint: string;
  readonly now: string;
  readonly userId: string | null;
  readonly displayName: string;
  readonly actorKind: Entered['actorKind'];
  readonly homeTenantId: number;
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly plugins: readonly string[];
  readonly factor: string;
  readonly refreshDue: boolean;
  readonly tenantId?: number;
  readonly tenantCode?: string;
  readonly tenantName?: string;
  readonly teamId?: string;
  readonly unitId?: string;
  readonly engagementIds?: readonly string[];
  readonly link?: EnteredLink;
  readonly isGuidance?: boolean;
}

const literal = (value: string) => pg.escapeLiteral(value);

export function doorCall(entrance: Entrance): string {
  switch (entrance.kind) {
    case 'auth':
      return 'core.enter_auth()';
    case 'self':
    case 'platform':
      return `core.enter_${entrance.kind}(${literal(entrance.credential)})`;
    case 'team':
      return `core.enter_team(${literal(entrance.credential)}, ${literal(entrance.code)}, ${literal(entrance.teamId)})`;
    case 'unit':
      return `core.enter_unit(${literal(entrance.credential)}, ${literal(entrance.code)}, ${literal(entrance.unitId)})`;
    case 'public': {
      const { tenantId, hash } = tokenPlace(entrance.token);
      return `core.enter_public(${tenantId}, ${literal(hash)})`;
    }
    case 'job':
      return `core.enter_job(${Math.trunc(entrance.tenantId)}, ${literal(entrance.plugin)}, ${literal(entrance.job)}, ${entrance.onBehalfOf === undefined ? 'null' : literal(entrance.onBehalfOf)})`;
    default:
      return `core.enter_by_membership(${literal(entrance.credential)}, ${literal(entrance.code)}, ${literal(entrance.kind)})`;
  }
}

/**
 * Opens one transaction inside one scope: begin, door and mode role in a single round trip. Before the
 * commit the role and every scope setting are compared with what the door returned.
 */
export async function inScope<DB, Result>(
  pool: pg.Pool,
  entrance: Entrance,
  options: { readonly readOnly: boolean },
  work: (tx: TenantTx<DB>, entered: Entered) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = true;
  try {
    const door = await enter(client, entrance, options.readOnly);
    const entered = toEntered(entrance.kind, door);
    const { tx, close } = transactionOn<DB>(
      client,
      modeRoles[entrance.kind],
      entered.scope.tenantId,
    );
    const result = await work(tx, entered).finally(close);
    await leave(client, modeRoles[entrance.kind], door.fingerprint);
    broken = false;
    return result;
  } catch (error) {
    broken = !(await client.query('rollback').then(
      () => true,
      () => false,
    ));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function enter(
  client: pg.PoolClient,
  entrance: Entrance,
  readOnly: boolean,
): Promise<DoorRow> {
  const results = await client.query(
    `begin${readOnly ? ' read only' : ''}; select ${doorCall(entrance)} as door; set local role ${modeRoles[entrance.kind]}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pg answers several statements with an array; the door is the second
  const door = (results as unknown as pg.QueryResult<{ door: DoorRow }>[])[1]?.rows[0]?.door;
  if (door === undefined) throw new Error('the door returned nothing');
  if (door.denied !== undefined) throw new DoorClosed(door.denied);
  return door;
}

async function leave(client: pg.PoolClient, role: string, fingerprint: string): Promise<void> {
  try {
    const results = await client.query(
      `select core.leave(${literal(role)}, ${literal(fingerprint)}); commit`,
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its producer has typed it
    const last = (results as unknown as pg.QueryResult[])[1];
    if (last?.command !== 'COMMIT') throw new Error('the transaction was aborted, not committed');
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === 'LX001' || error.code === '42501')) {
      throw new ScopeViolation('role or scope changed inside the transaction', { cause: error });
    }
    throw error;
  }
}

/** What a door leaves out: the auth door names nobody, most lie in no team and no unit. */
const nobody = {
  userId: null,
  displayName: '',
  actorKind: 'person',
  homeTenantId: 0,
  personId: null,
  roles: [],
  permissions: [],
  plugins: [],
  factor: '',
  refreshDue: false,
  tenantId: 0,
  tenantCode: '',
  tenantName: '',
  engagementIds: [],
  teamId: null,
  unitId: null,
  link: null,
  isGuidance: false,
} as const;

function toEntered(kind: ScopeKind, row: DoorRow): Entered {
  const door = { ...nobody, ...row };
  const { tenantId, tenantCode, tenantName, engagementIds, teamId, unitId } = door;
  const { userId, displayName, actorKind, homeTenantId, personId, roles, factor, refreshDue } =
    door;
  return {
    now: new Date(door.now),
    scope: { kind, tenantId, tenantCode, tenantName, engagementIds, teamId, unitId },
    userId,
    displayName,
    actorKind,
    homeTenantId,
    personId,
    roles,
    permissions: new Set(door.permissions),
    plugins: new Set(door.plugins),
    factor,
    refreshDue,
    link: door.link,
    isGuidance: door.isGuidance,
  };
}

const adapter = new PostgresAdapter();
const queryCompiler = new SnakeCaseCompiler();

interface OpenTransaction<DB> {
  readonly tx: TenantTx<DB>;
  /** Whoever kept `tx` finds it dead: the client goes on to another scope. */
  readonly close: () => void;
}

/** The one producer of `TenantTx`. */
function transactionOn<DB>(
  client: pg.PoolClient,
  role: string,
  tenantId: number,
): OpenTransaction<DB> {
  const driver = new OpenTransactionDriver(client, role);
  const kysely = new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => queryCompiler,
    },
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is this function's promise: the client stands inside the door's transaction
  const tx = Object.assign(kysely, { [tenantBrand]: tenantId }) as unknown as TenantTx<DB>;
  return { tx, close: () => driver.close() };
}

/**
 * A transaction of the migration role inside one tenant, for provisioning and demo data. The pool's
 * login must be allowed to take `lx_migrate`; the product's own login is not.
 */
export async function inMaintenance<DB, Result>(
  adminPool: pg.Pool,
  tenantId: number,
  work: (tx: TenantTx<DB>) => Promise<Result>,
): Promise<Result> {
  const client = await adminPool.connect();
  try {
    await client.query(
      `begin; set local role lx_migrate; set local scope.tenant = ${literal(String(Math.trunc(tenantId)))}`,
    );
    const { tx, close } = transactionOn<DB>(client, 'lx_migrate', tenantId);
    const result = await work(tx).finally(close);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
