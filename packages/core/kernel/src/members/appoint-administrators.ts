import { ConflictError, tenantOf, ValidationError } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { findNow } from '../database/installation.repository.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { inNamedTenant } from '../tenants/in-named-tenant.ts';
import { administratorRoles, builtInRoles } from '../tenants/role-defaults.rules.ts';
import { tenantItself } from '../tenants/tenant-itself.ts';
import { initialPassword } from './initial-password.ts';
import {
  insertAccount,
  insertMembership,
  isUserNameTaken,
  listMemberships,
} from './members.repository.ts';
import { UserName } from './members.schemas.ts';

/** One of the 三员 to be. */
export interface Appointee {
  readonly userName: string;
  readonly displayName: string;
}

export interface Appointed extends Appointee {
  readonly role: AdministratorRole;
  readonly title: string;
  /** Good for one sign-in, which asks for a new one. */
  readonly initialPassword: string;
}

type AdministratorRole = (typeof administratorRoles)[number];

/**
 * The first three administrators of a tenant. Everybody after them comes by proposal and approval, so
 * a tenant that has one refuses.
 */
export async function appointAdministrators(
  adminPool: pg.Pool,
  tenantCode: string,
  appointees: Readonly<Record<AdministratorRole, Appointee>>,
): Promise<Appointed[]> {
  const people = Object.values(appointees);
  for (const { userName } of people) requireUserName(userName);
  if (new Set(people.map(({ userName }) => userName)).size < people.length)
    throw new ValidationError('core.administrators_distinct', 'Three people, one role each');
  return await inNamedTenant(adminPool, tenantCode, async (tx) => {
    await refuseIfAppointed(tx);
    const appointed: Appointed[] = [];
    for (const role of administratorRoles) {
      appointed.push(await appoint(tx, role, appointees[role]));
    }
    await record(tx, appointed);
    return appointed;
  });
}

function requireUserName(userName: string): void {
  if (UserName.safeParse(userName).success) return;
  throw new ValidationError('core.user_name_invalid', `Not a user name: ${userName}`);
}

async function refuseIfAppointed(tx: CoreTx): Promise<void> {
  const administrators: readonly string[] = administratorRoles;
  const members = await listMemberships(tx);
  const held = members.some(({ roleKeys }) => roleKeys.some((key) => administrators.includes(key)));
  if (!held) return;
  throw new ConflictError(
    'core.administrators_appointed',
    'This tenant has administrators; they create accounts and propose roles',
  );
}

async function appoint(
  tx: CoreTx,
  role: AdministratorRole,
  { displayName, userName }: Appointee,
): Promise<Appointed> {
  if (await isUserNameTaken(tx, userName))
    throw new ConflictError('core.user_name_taken', `User name ${userName} is taken`);
  const [userId, password] = [uuidv7(), initialPassword()];
  await insertAccount(tx, {
    id: userId,
    userName,
    displayName,
    phoneLast4: null,
    homeTenantId: tenantOf(tx),
    passwordHash: await hashPassword(password),
    passwordChangedAt: await findNow(tx),
    mustChangePassword: true,
    totpSecret: null,
    totpLastStep: null,
  });
  await insertMembership(tx, {
    id: uuidv7(),
    userId,
    userName,
    displayName,
    personId: null,
    roleKeys: [role],
  });
  const title = builtInRoles.find(({ key }) => key === role)?.title ?? role;
  return { role, title, userName, displayName, initialPassword: password };
}

async function record(tx: CoreTx, appointed: readonly Appointed[]): Promise<void> {
  const names = appointed.map(({ displayName, title }) => `${title} ${displayName}`).join('、');
  await insertCommandEntry(tx, {
    id: uuidv7(),
    action: 'core.administrators_appointed',
    subject: tenantItself,
    summary: `任命首批管理员：${names}`,
    actor: null,
    occurredAt: await findNow(tx),
  });
}
