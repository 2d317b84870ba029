import type { KernelMigration } from '../database/migrator.ts';
import { modeRoles, tenantRoles } from '../database/mode-roles.ts';
import { doorFunctions } from './door-functions.ts';
import { portFunctions } from './port-functions.ts';

const modes = Object.values(modeRoles).join(', ');
const tenantModes = tenantRoles.join(', ');

export const doors: KernelMigration = {
  name: '0005-doors',
  async up({ run }) {
    await run(doorFunctions);
    await run(portFunctions);
    await run(grants);
  },
};

const doorNames = [
  'enter_auth()',
  'enter_self(text)',
  'enter_by_membership(text, text, text)',
  'enter_team(text, text, uuid)',
  'enter_unit(text, text, uuid)',
  'enter_platform(text)',
  'enter_job(int, text, text, uuid)',
].map((name) => `core.${name}`);

const relayNames = [
  'core.outbox_pending(int)',
  'core.unsealed_tenants()',
  'core.active_tenants(text)',
  'core.witnesses_of(int)',
  'core.ready()',
];

const grants = `
${[...doorNames, ...relayNames].map((name) => `revoke all on function ${name} from public; grant execute on function ${name} to lx_app;`).join('\n')}
${[...doorNames, 'core.tenant_of_code(text)', 'core.authenticate(text)', 'core.door_result(uuid, text, text)', 'core.revoke_sessions(uuid)', 'core.display_names(uuid[])', 'core.users_in_roles(text[])', 'core.users_of_unit(uuid)', 'core.users_of_body(uuid)', 'core.users_of_people(uuid[])', 'core.my_access()', 'core.user_settings(uuid)', 'core.active_tenants(text)', 'core.claim_user(text)', 'core.mandatee(uuid)', 'core.witnesses_of(int)', 'core.users_with_permissions(text[])', 'core.task_scopes(uuid[], uuid, uuid)', 'core.coworkers(text, int)', 'core.workers(uuid[], uuid, uuid)', 'core.substitutes_of(uuid[])', 'core.absent_principals()'].map((name) => `alter function ${name} owner to lx_door;`).join('\n')}
alter function core.record_sign_in(uuid, uuid, text, text, text, text) owner to lx_audit;
alter function core.outbox_pending(int) owner to lx_audit;
alter function core.unsealed_tenants() owner to lx_audit;
revoke all on function core.tenant_of_code(text), core.authenticate(text), core.door_result(uuid, text, text), core.revoke_sessions(uuid),
  core.display_names(uuid[]), core.users_in_roles(text[]), core.users_of_unit(uuid), core.users_of_body(uuid), core.users_of_people(uuid[]), core.my_access(),
  core.user_settings(uuid), core.claim_user(text), core.mandatee(uuid), core.users_with_permissions(text[]), core.task_scopes(uuid[], uuid, uuid), core.coworkers(text, int), core.workers(uuid[], uuid, uuid), core.substitutes_of(uuid[]), core.absent_principals(), core.record_sign_in(uuid, uuid, text, text, text, text) from public;
grant execute on function core.now(), core.leave(text, text), core.scope_fingerprint() to ${modes}, lx_door, lx_workflow, lx_audit;
grant execute on function core.users_with_permissions(text[]), core.task_scopes(uuid[], uuid, uuid), core.coworkers(text, int), core.workers(uuid[], uuid, uuid), core.substitutes_of(uuid[]), core.absent_principals(), core.display_names(uuid[]), core.users_in_roles(text[]), core.users_of_unit(uuid), core.users_of_body(uuid), core.users_of_people(uuid[]) to ${tenantModes};
grant execute on function core.my_access() to lx_self;
grant execute on function core.revoke_sessions(uuid) to lx_admin, lx_auth, lx_member, lx_job;
grant execute on function core.user_settings(uuid) to lx_auth, lx_self;
grant execute on function core.record_sign_in(uuid, uuid, text, text, text, text) to lx_auth;
grant execute on function core.claim_user(text) to lx_admin, lx_member;
grant execute on function core.mandatee(uuid) to lx_member;
grant usage on schema core to ${modes}, lx_app, lx_door, lx_workflow, lx_audit;
`;
