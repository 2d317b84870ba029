import type { ModeRole, OwnerRole } from '../../src/database/mode-roles.ts';
import type { Entrance } from '../../src/database/scoped-transaction.ts';
import type { Place, World } from './world.ts';

export const kinds = [
  'auth',
  'self',
  'member',
  'team',
  'unit',
  'restricted',
  'admin',
  'job',
  'oversight',
  'platform',
  'public',
  'nobody',
  'doorkeeper',
  'workflowKeeper',
  'auditKeeper',
  'owner',
] as const;
export type ActorKind = (typeof kinds)[number];

/** Who somebody is, in the words of the oracle. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: ModeRole | OwnerRole | 'lx_app';
  /** The owner roles and those without a door have none. */
  readonly door: Entrance | null;
  readonly stands?: Place;
  /** Engagement, unit, round and team of the scope, by number. */
  readonly n?: 0 | 1;
  readonly user?: 'insider' | 'outsider';
  /** Came by the public link of the world. */
  readonly link?: true;
  readonly oversees?: readonly Place[];
  readonly ancestors?: readonly Place[];
  /** The door is expected to stay shut. */
  readonly shut?: boolean;
}

export function actorsOf({ tenants, insider, outsider, ids, link }: World): Actor[] {
  const { A, B, C, D } = tenants;
  const inside = insider.credential;
  const outside = outsider.credential;
  const inA = { stands: 'A', ancestors: ['C'] } as const;
  return [
    {
      name: 'a member of A',
      kind: 'member',
      role: 'lx_member',
      door: { kind: 'member', credential: inside, code: A.code },
      ...inA,
      user: 'insider',
    },
    {
      name: 'a member of B',
      kind: 'member',
      role: 'lx_member',
      door: { kind: 'member', credential: outside, code: B.code },
      stands: 'B',
      ancestors: ['C'],
      user: 'outsider',
    },
    {
      name: 'a team with a live mandate',
      kind: 'team',
      role: 'lx_team',
      door: { kind: 'team', credential: inside, code: A.code, teamId: ids.teams[0] },
      ...inA,
      n: 0,
      user: 'insider',
    },
    {
      name: 'a team whose mandate has expired',
      kind: 'team',
      role: 'lx_team',
      door: { kind: 'team', credential: outside, code: A.code, teamId: ids.teams[0] },
      shut: true,
    },
    {
      name: 'the liaison of unit 1',
      kind: 'unit',
      role: 'lx_unit',
      door: { kind: 'unit', credential: inside, code: A.code, unitId: ids.units[0] },
      ...inA,
      n: 0,
      user: 'insider',
    },
    {
      name: 'the liaison of unit 2',
      kind: 'unit',
      role: 'lx_unit',
      door: { kind: 'unit', credential: outside, code: A.code, unitId: ids.units[1] },
      ...inA,
      n: 1,
      user: 'outsider',
    },
    {
      name: 'the restricted office of A',
      kind: 'restricted',
      role: 'lx_restricted',
      door: { kind: 'restricted', credential: inside, code: A.code },
      ...inA,
      user: 'insider',
    },
    {
      name: 'an excluded person',
      kind: 'restricted',
      role: 'lx_restricted',
      door: { kind: 'restricted', credential: outside, code: A.code },
      ...inA,
      user: 'outsider',
    },
    {
      name: 'an administrator of A',
      kind: 'admin',
      role: 'lx_admin',
      door: { kind: 'admin', credential: inside, code: A.code },
      ...inA,
      user: 'insider',
    },
    {
      name: 'a job in A',
      kind: 'job',
      role: 'lx_job',
      door: { kind: 'job', tenantId: A.id, plugin: 'core', job: 'probe' },
      ...inA,
    },
    { name: 'sign-in', kind: 'auth', role: 'lx_auth', door: { kind: 'auth' } },
    {
      name: 'a person in his own scope',
      kind: 'self',
      role: 'lx_self',
      door: { kind: 'self', credential: inside },
      user: 'insider',
    },
    {
      name: 'an excluded person in his own scope',
      kind: 'self',
      role: 'lx_self',
      door: { kind: 'self', credential: outside },
      user: 'outsider',
    },
    {
      name: 'the city above A and B',
      kind: 'oversight',
      role: 'lx_oversight',
      door: { kind: 'oversight', credential: inside, code: C.code },
      oversees: ['A', 'B', 'C'],
    },
    {
      name: 'another city',
      kind: 'oversight',
      role: 'lx_oversight',
      door: { kind: 'oversight', credential: outside, code: D.code },
      oversees: ['Z'],
    },
    {
      name: 'the platform',
      kind: 'platform',
      role: 'lx_platform',
      door: { kind: 'platform', credential: inside },
    },
    {
      name: 'somebody with a public link of A',
      kind: 'public',
      role: 'lx_public',
      door: { kind: 'public', token: link.token },
      stands: 'A',
      link: true,
    },
    { name: 'the public without a link', kind: 'public', role: 'lx_public', door: null },
    { name: 'the login without a door', kind: 'nobody', role: 'lx_app', door: null },
    { name: 'the doorkeeper', kind: 'doorkeeper', role: 'lx_door', door: null },
    { name: 'the keeper of the workflow', kind: 'workflowKeeper', role: 'lx_workflow', door: null },
    { name: 'the keeper of the audit log', kind: 'auditKeeper', role: 'lx_audit', door: null },
    { name: 'the migration role', kind: 'owner', role: 'lx_migrate', door: null },
  ];
}
