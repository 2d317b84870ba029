import { kinds, type Actor, type ActorKind } from './actors.ts';
import type { Facts } from './planted-rows.ts';

export const operations = ['select', 'insert', 'update', 'delete', 'move'] as const;
export type Operation = (typeof operations)[number];

type Rows = (row: Facts, actor: Actor) => boolean;
type Reach = Partial<Record<Operation, Rows>>;
type Rights = Partial<Record<ActorKind, Reach>>;

/*
 * What people may do, in the words of docs/tenancy.md and written by hand: nothing here is derived
 * from the policies it judges.
 */
const every: Rows = () => true;
const never: Rows = () => false;
const ofTenant: Rows = (row, actor) => actor.stands !== undefined && row.tenant === actor.stands;
const ofPerson: Rows = (row, actor) => actor.user !== undefined && row.user === actor.user;
const ofScope =
  (part: 'n' | 'engagement' | 'unit' | 'team'): Rows =>
  (row, actor) =>
    actor.n !== undefined && row[part] === actor.n;
const all =
  (...conditions: readonly Rows[]): Rows =>
  (row, actor) =>
    conditions.every((holds) => holds(row, actor));
const any =
  (...conditions: readonly Rows[]): Rows =>
  (row, actor) =>
    conditions.some((holds) => holds(row, actor));

const ordinary: Rows = (row) => row.restricted === false;
const shared: Rows = (row) => row.shared === true;
const secret: Rows = (row) => row.restricted === true;
const notKeptFrom: Rows = (row, actor) =>
  actor.user !== undefined && !(row.excludes === true && actor.user === 'outsider');
const released: Rows = (row) => row.released === true;
const ofLink: Rows = (row, actor) => actor.link === true && row.link === true;
const mine = all(ofTenant, ofPerson);
const ofMandate = all(ofTenant, ofScope('engagement'));
const shownToUnit = all(ofTenant, ofScope('unit'), released);

const read = (rows: Rows): Reach => ({ select: rows });
const add = (rows: Rows): Reach => ({ insert: rows });
const record = (rows: Rows): Reach => ({ select: rows, insert: rows });
const keep = (rows: Rows): Reach => ({ select: rows, insert: rows, update: rows });
const change = (rows: Rows): Reach => ({ select: rows, insert: rows, update: rows, delete: rows });

const office: Rights = { member: change(ofTenant), job: change(ofTenant) };
const engagement: Rights = { ...office, team: change(ofMandate) };
const unit: Rights = { ...engagement, unit: keep(shownToUnit) };
const officeLog: Rights = { member: record(ofTenant), job: record(ofTenant) };
const unitRecord: Rights = {
  member: record(ofTenant),
  job: record(ofTenant),
  team: record(ofMandate),
  unit: record(shownToUnit),
};
const administered: Rights = {
  admin: change(ofTenant),
  job: change(ofTenant),
  member: read(ofTenant),
  restricted: read(ofTenant),
};

const ordinaryOfTenant = all(ofTenant, ordinary);
const ordinaryOfMandate = all(ofMandate, ordinary);
const ordinaryOfUnit = all(shownToUnit, ordinary);
const secretOfOffice = all(ofTenant, secret, notKeptFrom);
const subject = (allow: (rows: Rows) => Reach): Rights => ({
  member: allow(ordinaryOfTenant),
  team: allow(ordinaryOfMandate),
  unit: allow(ordinaryOfUnit),
  restricted: allow(secretOfOffice),
  job: allow(ofTenant),
});
const keptApart: Rights = {
  member: change(ordinaryOfTenant),
  restricted: change(secretOfOffice),
  job: change(ofTenant),
};
const ownOrShared = (rows: Rows): Reach => ({
  ...change(all(rows, any(ofPerson, shared))),
  insert: all(rows, ofPerson),
});
const attached: Rights = { ...subject(change), unit: keep(ordinaryOfUnit) };

const officeOfLeads: Rights = {
  restricted: change(all(ofTenant, notKeptFrom)),
  job: change(ofTenant),
};

const everyRoom = ['member', 'team', 'unit', 'restricted', 'admin', 'job'] as const;
const inEveryRoom = (reach: Reach): Rights =>
  Object.fromEntries(everyRoom.map((kind) => [kind, reach]));
const together = (...rights: readonly Rights[]): Rights => {
  const sum: Rights = {};
  for (const each of rights) for (const kind of kinds) sum[kind] = { ...sum[kind], ...each[kind] };
  return sum;
};
const audited = (keeper: Reach): Rights =>
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
const directory: Rights = Object.fromEntries(
  [...signedIn, 'doorkeeper'].map((kind) => [kind, read(every)]),
);

const publishedDownward: Rights = {
  member: { ...change(ofTenant), select: any(ofTenant, published) },
  job: { ...change(ofTenant), select: any(ofTenant, published) },
  team: read(any(ofTenant, published)),
  unit: read(any(ofTenant, published)),
};

const tables: Readonly<Record<string, Rights>> = {
  'core.migrations': {},
  'core.tenants': { ...directory, auditKeeper: read(every) },
  'core.tenant_codes': directory,
  'core.users': {
    auth: { select: every, update: every },
    doorkeeper: read(every),
    auditKeeper: read(every),
    self: read(ofPerson),
    admin: { select: ofTenant, insert: ofTenant, update: ofTenant },
  },
  'core.sessions': { auth: change(every), doorkeeper: { select: every, delete: every } },
  'core.password_history': { auth: { select: every, insert: every, delete: every } },
  'core.sign_in_lockouts': { auth: change(every) },
  'core.recovery_codes': { auth: change(every) },
  'core.api_keys': {
    doorkeeper: read(every),
    admin: { select: ofTenant, update: ofTenant },
    member: keep(mine),
  },
  'core.mandates': {
    doorkeeper: read(every),
    self: read(ofPerson),
    member: keep(ofTenant),
    job: { select: ofTenant, update: ofTenant },
    admin: read(ofTenant),
    team: read(all(ofTenant, ofScope('team'))),
  },
  'core.platform_admins': { doorkeeper: read(every) },
  'core.national_calendar_days': { self: read(every), ...inEveryRoom(read(every)) },

  'core.roles': { ...administered, doorkeeper: read(every) },
  'core.memberships': { ...administered, doorkeeper: read(every), self: read(ofPerson) },
  'core.role_proposals': administered,
  'core.tenant_settings': {
    ...administered,
    doorkeeper: read(every),
    team: read(ofTenant),
    unit: read(ofTenant),
  },
  'core.plugin_states': { ...administered, doorkeeper: read(every) },
  'core.calendar_years': { ...administered, team: read(ofTenant), unit: read(ofTenant) },
  'core.calendar_days': { ...administered, team: read(ofTenant), unit: read(ofTenant) },

  'core.bodies': { ...office, restricted: read(ofTenant) },
  'core.units': {
    ...office,
    team: read(all(ofTenant, ofScope('n'))),
    unit: read(all(ofTenant, ofScope('n'))),
    restricted: read(ofTenant),
    doorkeeper: read(every),
  },
  'core.unit_successions': office,
  'core.people': { ...office, doorkeeper: read(every) },
  'core.person_posts': office,
  'core.unit_users': {
    ...office,
    self: read(ofPerson),
    unit: read(all(ofTenant, ofScope('unit'))),
    doorkeeper: read(every),
  },
  'core.engagements': {
    ...office,
    team: read(all(ofTenant, ofScope('n'))),
    unit: read(all(ofTenant, ofScope('unit'))),
    restricted: read(ofTenant),
    doorkeeper: read(every),
  },
  'core.recusal_declarations': office,
  'core.drafts': {
    member: change(mine),
    team: change(mine),
    unit: change(mine),
    restricted: change(mine),
    job: change(ofTenant),
  },

  'core.outbox': { ...inEveryRoom(add(ofTenant)), job: keep(ofTenant), auditKeeper: read(every) },
  'core.attachments': attached,
  'core.notifications': {
    ...inEveryRoom(add(ofTenant)),
    member: { select: all(mine, notKeptFrom), insert: ofTenant },
    job: record(ofTenant),
    self: { select: all(ofPerson, notKeptFrom), update: all(ofPerson, notKeptFrom) },
    workflowKeeper: { select: every, update: every },
  },
  'core.counters': inEveryRoom(keep(ofTenant)),
  'core.idempotency_keys': {
    ...inEveryRoom(record(mine)),
    job: { ...record(ofTenant), delete: ofTenant },
  },
  'core.data_keys': { ...inEveryRoom(keep(ofTenant)), doorkeeper: record(every) },
  'core.subject_keys': inEveryRoom(record(ofTenant)),
  'core.import_batches': keptApart,
  'core.import_rows': keptApart,
  'core.import_mappings': keptApart,
  'core.register_views': {
    member: ownOrShared(ordinaryOfTenant),
    restricted: ownOrShared(secretOfOffice),
    job: change(ofTenant),
  },
  'core.audit_entries': together(audited(record(every)), {
    admin: read(ofTenant),
    public: add(ofTenant),
  }),
  'core.audit_contents': audited(read(every)),
  'core.audit_seals': { job: record(ofTenant), admin: read(ofTenant), auditKeeper: read(every) },

  'core.subject_exclusions': { ...officeOfLeads, doorkeeper: read(every) },

  'core.workflow_definitions': {
    member: {
      select: ofTenant,
      insert: draftOfTenant,
      update: draftOfTenant,
    },
    admin: { select: ofTenant, update: ofTenant },
    job: read(ofTenant),
    team: read(ofTenant),
    unit: read(ofTenant),
    restricted: read(ofTenant),
  },
  'core.workflow_templates': {
    member: read(any(ofTenant, published)),
    job: read(any(ofTenant, published)),
    admin: record(ofTenant),
  },
  'core.workflow_migrations': {
    member: keep(ofTenant),
    job: { select: ofTenant, update: ofTenant },
    admin: { select: ofTenant, update: ofTenant },
  },
  'core.workflow_migration_results': {
    member: { select: ofTenant, delete: ofTenant },
    job: { select: ofTenant, insert: ofTenant, delete: ofTenant },
  },
  'core.workflow_cases': { ...subject(record), workflowKeeper: { select: every, update: every } },
  'core.workflow_moves': subject(record),
  'core.workflow_tasks': {
    ...subject(read),
    self: read(all(ofPerson, notKeptFrom)),
    workflowKeeper: { select: every, insert: every, update: every },
  },
  'core.deadlines': attached,
  'core.deadline_extensions': attached,
  'core.absences': { ...office, team: keep(mine), unit: keep(mine), doorkeeper: read(every) },

  'core.form_definitions': {
    member: { select: ofTenant, insert: draftOfTenant, update: draftOfTenant },
    admin: { select: ofTenant, update: ofTenant },
    job: read(ofTenant),
    team: read(ofTenant),
    unit: read(ofTenant),
    restricted: read(ofTenant),
  },
  'core.form_answers': { ...subject(keep), workflowKeeper: { select: every, update: every } },
  'core.record_grades': { ...subject(keep), workflowKeeper: { select: every, update: every } },
  'core.field_values': { ...subject(keep), workflowKeeper: { select: every, update: every } },

  'core.exchange_messages': {
    member: { insert: ofTenant, select: any(ofTenant, delivered) },
    job: { ...keep(ofTenant), select: any(ofTenant, delivered) },
  },
  'core.exchange_receipts': { member: read(ofTenant), job: record(ofTenant) },
  'core.document_templates': {
    member: { select: ofTenant, insert: draftOfTenant, update: draftOfTenant },
    admin: { select: ofTenant, update: ofTenant },
    job: read(ofTenant),
    team: read(ofTenant),
    unit: read(ofTenant),
    restricted: read(ofTenant),
  },
  'core.issued_documents': subject(record),
  'core.public_links': {
    member: keep(ofTenant),
    job: keep(ofTenant),
    doorkeeper: { select: every, update: every, move: never },
  },
  'core.public_answers': {
    job: { select: ofTenant, delete: ofTenant },
    public: add(all(ofTenant, ofLink)),
  },
  'core.computations': { member: keep(ofTenant), job: keep(ofTenant), doorkeeper: read(every) },

  'p_rectification.findings': unit,
  'p_rectification.finding_sources': engagement,
  'p_rectification.measures': unit,
  'p_rectification.progress_entries': unitRecord,
  'p_rectification.finding_rules': unit,
  'p_rectification.unit_reports': unit,
  'p_rectification.close_out_opinions': unit,
  'p_rectification.due_date_extensions': unitRecord,
  'p_rectification.rebounds': unitRecord,
  'p_rectification.finding_revisions': unitRecord,
  'p_rectification.amount_entries': unitRecord,
  'p_rectification.accountability_cases': unit,
  'p_rectification.accountability_persons': unitRecord,
  'p_rectification.evidence_items': unitRecord,
  'p_rectification.taxonomy_versions': publishedDownward,
  'p_rectification.round_taxonomies': publishedDownward,
  'p_rectification.assessment_templates': office,
  'p_rectification.assessments': unit,
  'p_rectification.assessment_sheets': unit,
  'p_rectification.repeat_links': engagement,
  'p_rectification.follow_up_checks': engagement,
  'p_rectification.finding_merges': engagement,
  'p_rectification.assignments': unit,
  'p_rectification.assignment_feedbacks': unitRecord,
  'p_rectification.assignment_extensions': unitRecord,
  'p_rectification.warning_talks': office,
  'p_rectification.escalations': unit,

  'p_talent_pool.card_offers': office,
  'p_talent_pool.card_offer_units': office,
  'p_talent_pool.card_uses': { member: record(ofTenant), job: record(ofTenant) },
  'p_talent_pool.cards': office,
  'p_talent_pool.ended_cards': { member: record(ofTenant), job: record(ofTenant) },
  'p_talent_pool.secret_checks': office,
  'p_talent_pool.dispatches': unit,
  'p_talent_pool.recusal_rule_drafts': office,
  'p_talent_pool.recusal_rule_sets': officeLog,
  'p_talent_pool.recusal_round_rules': office,
  'p_talent_pool.recusal_checks': officeLog,
  'p_talent_pool.recusal_secret_checks': office,
  'p_talent_pool.recusal_matters': unit,
  'p_talent_pool.recusal_team_notices': unit,
  'p_talent_pool.evaluations': engagement,
  'p_talent_pool.evaluation_sheets': engagement,
  'p_talent_pool.evaluation_raters': engagement,
  'p_talent_pool.rating_drafts': engagement,
  'p_talent_pool.evaluation_slips': engagement,
  'p_talent_pool.evaluation_results': office,
  'p_talent_pool.evaluation_parts': office,
  'p_talent_pool.evaluation_notices': engagement,
  'p_talent_pool.evaluation_reviews': engagement,
  'p_talent_pool.reverse_links': office,
  'p_talent_pool.training_events': office,
  'p_talent_pool.training_attendances': office,

  'p_inspection.rounds': {
    ...office,
    team: read(all(ofTenant, ofScope('n'))),
    unit: read(all(ofTenant, ofScope('n'))),
  },
  'p_inspection.engagement_plans': unit,
  'p_inspection.teams': { ...office, team: read(all(ofTenant, ofScope('n'))) },
  'p_inspection.team_members': { ...office, team: read(all(ofTenant, ofScope('team'))) },
  'p_inspection.declarations': engagement,
  'p_inspection.working_papers': engagement,
  'p_inspection.governance_proposals': unit,
  'p_inspection.immediate_rectifications': unit,
  'p_inspection.paper_editions': {
    member: record(ofTenant),
    job: record(ofTenant),
    team: record(ofMandate),
  },

  'p_inspection.leads': officeOfLeads,
  'p_inspection.lead_people': officeOfLeads,
  'p_inspection.lead_referrals': engagement,
  'p_inspection.letters': officeOfLeads,
  'p_inspection.talks': engagement,

  'p_talent_pool.staffing_plans': office,
  'p_talent_pool.plan_teams': office,
  'p_talent_pool.plan_seats': office,
  'p_talent_pool.plan_runs': office,
  'p_talent_pool.plan_draws': { member: record(ofTenant), job: record(ofTenant) },
  'p_talent_pool.profiles': office,
  'p_talent_pool.educations': office,
  'p_talent_pool.relatives': office,
  'p_talent_pool.unavailabilities': office,
  'p_talent_pool.pool_members': unit,
  'p_talent_pool.missions': office,
  'p_talent_pool.qualification_checks': { member: record(ofTenant), job: record(ofTenant) },
  'p_talent_pool.member_events': { member: record(ofTenant), job: record(ofTenant) },
  'p_talent_pool.rechecks': office,
  'p_talent_pool.nomination_calls': office,
  'p_talent_pool.call_quotas': unit,

  'p_walls.restricted': officeOfLeads,
  'p_walls.reference': inEveryRoom(read(every)),
  'p_walls.reported': {
    member: record(ofTenant),
    job: record(ofTenant),
    oversight: read(overseen),
  },
  'p_walls.exchange': {
    member: { ...keep(ofTenant), select: any(ofTenant, delivered) },
    job: { ...keep(ofTenant), select: any(ofTenant, delivered) },
  },
  'p_walls.published': publishedDownward,
};

function draftOfTenant(row: Facts, actor: Actor): boolean {
  return ofTenant(row, actor) && row.draft === true;
}

/** The city's depth is 2: what is reported to depth 3 stops below it. */
function overseen(row: Facts, actor: Actor): boolean {
  return (
    row.tenant !== undefined &&
    actor.oversees?.includes(row.tenant) === true &&
    (row.depth ?? 9) <= 2
  );
}

function delivered(row: Facts, actor: Actor): boolean {
  return row.delivered === true && row.counterpart === actor.stands && actor.stands !== undefined;
}

function published(row: Facts, actor: Actor): boolean {
  return (
    row.published === true &&
    row.tenant !== undefined &&
    actor.ancestors?.includes(row.tenant) === true
  );
}

/** Tables the oracle knows. */
export const knownTables: readonly string[] = Object.keys(tables);

/** Whether the actor may do this with a row. Moving a row asks the same of its new place as an update, unless the table says otherwise. */
export function may(actor: Actor, table: string, operation: Operation, row: Facts): boolean {
  if (actor.kind === 'owner') return true;
  const reach = tables[table]?.[actor.kind];
  const rows = reach?.[operation] ?? (operation === 'move' ? reach?.update : undefined);
  return rows?.(row, actor) ?? false;
}
