import { kinds, type Actor, type ActorKind } from './actors.ts';
import type { Facts } from './planted-rows.ts';

export const operations = ['select', 'insert', 'update', 'delete', 'move'] as const;
export type Operation = (typeof operations)[number];

type Rows = (row: Facts, actor: Actor) => boolean;
type Reach = Partial<Record<Operation, Rows>>;
export type Rights = Partial<Record<ActorKind, Reach>>;

/*
 * What people may do, in the words of docs/tenancy.md and written by hand: nothing here is derived
 * from the policies it judges.
 */
export const every: Rows = () => true;
export const never: Rows = () => false;
export const ofTenant: Rows = (row, actor) =>
  actor.stands !== undefined && row.tenant === actor.stands;
export const ofPerson: Rows = (row, actor) => actor.user !== undefined && row.user === actor.user;
export const ofScope =
  (part: 'n' | 'engagement' | 'unit' | 'team'): Rows =>
  (row, actor) =>
    actor.n !== undefined && row[part] === actor.n;
export const all =
  (...conditions: readonly Rows[]): Rows =>
  (row, actor) =>
    conditions.every((holds) => holds(row, actor));
export const any =
  (...conditions: readonly Rows[]): Rows =>
  (row, actor) =>
    conditions.some((holds) => holds(row, actor));

const ordinary: Rows = (row) => row.restricted === false;
const shared: Rows = (row) => row.shared === true;
const secret: Rows = (row) => row.restricted === true;
export const notKeptFrom: Rows = (row, actor) =>
  actor.user !== undefined && !(row.excludes === true && actor.user === 'outsider');
const released: Rows = (row) => row.released === true;
export const onPaper: Rows = (row) => row.byHimself === false;
export const ofLink: Rows = (row, actor) => actor.link === true && row.link === true;
export const mine = all(ofTenant, ofPerson);
export const ofMandate = all(ofTenant, ofScope('engagement'));
const shownToUnit = all(ofTenant, ofScope('unit'), released);

export const read = (rows: Rows): Reach => ({ select: rows });
export const add = (rows: Rows): Reach => ({ insert: rows });
export const record = (rows: Rows): Reach => ({ select: rows, insert: rows });
export const keep = (rows: Rows): Reach => ({ select: rows, insert: rows, update: rows });
export const change = (rows: Rows): Reach => ({
  select: rows,
  insert: rows,
  update: rows,
  delete: rows,
});

export const office: Rights = { member: change(ofTenant), job: change(ofTenant) };
export const engagement: Rights = { ...office, team: change(ofMandate) };
export const unit: Rights = { ...engagement, unit: keep(shownToUnit) };
export const officeLog: Rights = { member: record(ofTenant), job: record(ofTenant) };
export const unitRecord: Rights = {
  member: record(ofTenant),
  job: record(ofTenant),
  team: record(ofMandate),
  unit: record(shownToUnit),
};
export const administered: Rights = {
  admin: change(ofTenant),
  job: change(ofTenant),
  member: read(ofTenant),
  restricted: read(ofTenant),
};
export const administeredLog: Rights = {
  admin: record(ofTenant),
  job: record(ofTenant),
  member: read(ofTenant),
  restricted: read(ofTenant),
};
export const proposed: Rights = { ...office, admin: { select: ofTenant, delete: ofTenant } };

export const ordinaryOfTenant = all(ofTenant, ordinary);
const ordinaryOfMandate = all(ofMandate, ordinary);
const ordinaryOfUnit = all(shownToUnit, ordinary);
export const secretOfOffice = all(ofTenant, secret, notKeptFrom);
export const subject = (allow: (rows: Rows) => Reach): Rights => ({
  member: allow(ordinaryOfTenant),
  team: allow(ordinaryOfMandate),
  unit: allow(ordinaryOfUnit),
  restricted: allow(secretOfOffice),
  job: allow(ofTenant),
});
export const keptApart: Rights = {
  member: change(ordinaryOfTenant),
  restricted: change(secretOfOffice),
  job: change(ofTenant),
};
export const ownOrShared = (rows: Rows): Reach => ({
  ...change(all(rows, any(ofPerson, shared))),
  insert: all(rows, ofPerson),
});
export const attached: Rights = { ...subject(change), unit: keep(ordinaryOfUnit) };

export const officeOfLeads: Rights = {
  restricted: change(all(ofTenant, notKeptFrom)),
  job: change(ofTenant),
};

const everyRoom = ['member', 'team', 'unit', 'restricted', 'admin', 'job'] as const;
export const inEveryRoom = (reach: Reach): Rights =>
  Object.fromEntries(everyRoom.map((kind) => [kind, reach]));
export const together = (...rights: readonly Rights[]): Rights => {
  const sum: Rights = {};
  for (const each of rights) for (const kind of kinds) sum[kind] = { ...sum[kind], ...each[kind] };
  return sum;
};
export const audited = (keeper: Reach): Rights =>
  together(
    inEveryRoom(add(ofTenant)),
    {
      member: read(ordinaryOfTenant),
      team: read(ordinaryOfMandate),
      restricted: read(secretOfOffice),
      job: read(ofTenant),
    },
    { auditKeeper: keeper },
  );
const signedIn = ['auth', 'self', 'oversight', 'platform', ...everyRoom] as const;
export const directory: Rights = Object.fromEntries(
  [...signedIn, 'doorkeeper'].map((kind) => [kind, read(every)]),
);

export const publishedDownward: Rights = {
  member: { ...change(ofTenant), select: any(ofTenant, published) },
  job: { ...change(ofTenant), select: any(ofTenant, published) },
  team: read(any(ofTenant, published)),
  unit: read(any(ofTenant, published)),
};

export function draftOfTenant(row: Facts, actor: Actor): boolean {
  return ofTenant(row, actor) && row.draft === true;
}

/** The city's depth is 2: what is reported to depth 3 stops below it. */
export function overseen(row: Facts, actor: Actor): boolean {
  return (
    row.tenant !== undefined &&
    actor.oversees?.includes(row.tenant) === true &&
    (row.depth ?? 9) <= 2
  );
}

export function delivered(row: Facts, actor: Actor): boolean {
  return row.delivered === true && row.counterpart === actor.stands && actor.stands !== undefined;
}

export function published(row: Facts, actor: Actor): boolean {
  return (
    row.published === true &&
    row.tenant !== undefined &&
    actor.ancestors?.includes(row.tenant) === true
  );
}
