import type { Actor } from './actors.ts';
import type { Facts } from './planted-rows.ts';
import { pluginTables } from './plugin-oracle.ts';
import {
  type Operation,
  type Rights,
  every,
  never,
  ofTenant,
  ofPerson,
  ofScope,
  all,
  any,
  notKeptFrom,
  ofLink,
  onPaper,
  mine,
  read,
  add,
  record,
  keep,
  change,
  office,
  administered,
  ordinaryOfTenant,
  secretOfOffice,
  subject,
  keptApart,
  ownOrShared,
  attached,
  officeOfLeads,
  inEveryRoom,
  together,
  audited,
  directory,
  draftOfTenant,
  delivered,
  published,
} from './rights.ts';

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
  'core.mandate_terms': {
    member: { select: ofTenant, insert: ofTenant, delete: ofTenant },
    job: read(ofTenant),
    team: read(all(ofTenant, ofScope('team'))),
    self: read(ofPerson),
    doorkeeper: read(every),
    auditKeeper: read(every),
  },
  'core.mandate_signatures': {
    member: { select: ofTenant, insert: all(ofTenant, onPaper) },
    job: read(ofTenant),
    team: read(all(ofTenant, ofScope('team'))),
    self: read(ofPerson),
    doorkeeper: record(every),
    auditKeeper: read(every),
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

  'core.outbox': {
    ...inEveryRoom(add(ofTenant)),
    job: keep(ofTenant),
    auditKeeper: record(every),
  },
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

  ...pluginTables,
};
/** Tables the oracle knows. */
export const knownTables: readonly string[] = Object.keys(tables);

/** Whether the actor may do this with a row. Moving a row asks the same of its new place as an update, unless the table says otherwise. */
export function may(actor: Actor, table: string, operation: Operation, row: Facts): boolean {
  if (actor.kind === 'owner') return true;
  const reach = tables[table]?.[actor.kind];
  const rows = reach?.[operation] ?? (operation === 'move' ? reach?.update : undefined);
  return rows?.(row, actor) ?? false;
}
