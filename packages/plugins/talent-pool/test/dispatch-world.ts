import { definePermission, definePlugin, extend, handleCases, type Ctx } from '@lianxun/plugin-api';
import {
  asMember,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import type { Candidate } from '../src/candidates/candidate.ts';
import { tieKeysAt } from '../src/candidates/keys.ts';
import { ownPeople } from '../src/cards/own-people.ts';
import { inTalentPool, type TalentPoolCtx } from '../src/database.ts';
import { planSeats } from '../src/dispatch/plan-seats.ts';
import talentPool from '../src/plugin.ts';
import { secretTies } from '../src/recusal/secret-ties.ts';
import { roundTeams, type StaffedRound } from '../src/rounds/round-teams.ts';

/** Pool members by the tenant they belong to, with the relatives they have told of. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly userId: string | null;
  readonly relatives?: readonly { readonly name: string; readonly place: string }[];
}
const pools = new Map<number, Member[]>();
export const missions: { member: string; what: 'begun' | 'ended' }[] = [];
export const declines: string[] = [];
/** Candidates who took a seat that was returned. */
export const replaced: string[] = [];
export const reopened: { candidateId: string; as: string; reason: string }[] = [];
export const rounds = new Map<number, StaffedRound[]>();
/** Names with an open lead, by tenant. */
export const leads = new Map<number, string[]>();

const enterCounty = definePermission('core:member', '进入本县');
const roles = ['office', 'officeDirector', 'resident'];

async function candidateOf(ctx: TalentPoolCtx, member: Member): Promise<Candidate> {
  const relatives = await Promise.all(
    (member.relatives ?? []).map(async ({ name, place }) => ({
      closeness: 'direct' as const,
      relation: '配偶',
      person: await tieKeysAt(ctx, name, [place]),
      place: [`name:${place}`],
    })),
  );
  return {
    origin: 'pool',
    personId: null,
    userId: member.userId,
    homeTenantId: ctx.scope.tenantId,
    staffing: {
      id: member.id,
      name: member.name,
      sendingUnit: member.unit,
      sendingUnitName: member.unit,
      homeCode: ctx.scope.tenantCode,
      level: 'county',
      external: false,
      skills: ['audit'],
      mayLead: false,
      mayDeputise: false,
      experienced: true,
      roundsServed: 1,
      consecutiveRounds: 0,
      evaluation: 91,
      unavailable: [],
      partyMember: true,
    },
    facts: {
      candidateId: member.id,
      keys: [`person:${member.id}`],
      nativeCounty: null,
      grownCounty: null,
      workCounties: [ctx.scope.tenantCode],
      career: [
        {
          from: '2019-03',
          to: null,
          place: [`unit:${member.id}`, `name:${member.unit}`],
          placeName: member.unit,
          post: '科员',
          isLeadership: false,
          superior: [],
        },
      ],
      education: [],
      relatives,
      inspected: [],
      declaration: { signedFor: [], ties: [] },
      objections: [],
      secretlyBarred: [],
    },
  };
}

/** What roster, plans, rounds and leads contribute, kept in memory. */
const neighbour = definePlugin({
  id: 'neighbour',
  title: '邻居',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  dependsOn: ['talent-pool'],
  roleDefaults: Object.fromEntries(roles.map((role) => [role, [enterCounty, handleCases]])),
  extensions: [
    extend(ownPeople, {
      candidates: async (ctx, ids) =>
        await Promise.all(
          (pools.get(ctx.scope.tenantId) ?? [])
            .filter(({ id }) => ids === undefined || ids.includes(id))
            .map((member) => candidateOf(ctx, member)),
        ),
      beginMission: (_, member) => {
        missions.push({ member, what: 'begun' });
        return Promise.resolve();
      },
      endMission: (_, member) => {
        missions.push({ member, what: 'ended' });
        return Promise.resolve();
      },
      countDecline: (_, member) => {
        declines.push(member);
        return Promise.resolve();
      },
    }),
    extend(planSeats, {
      reopen: (_, { as, candidateId, reason }) => {
        reopened.push({ as, candidateId, reason });
        return Promise.resolve();
      },
      replace: (_, { candidateId }) => {
        replaced.push(candidateId);
        return Promise.resolve();
      },
    }),
    extend(secretTies, {
      barred: (ctx, { people, unitIds }) =>
        Promise.resolve(
          people
            .filter(({ name }) => leads.get(ctx.scope.tenantId)?.includes(name))
            .flatMap(({ candidateId }) => unitIds.map((unitId) => ({ candidateId, unitId }))),
        ),
    }),
    extend(roundTeams, {
      listRounds: (ctx) => Promise.resolve(rounds.get(ctx.scope.tenantId) ?? []),
      findRound: () => Promise.resolve(undefined),
      declarations: () => Promise.resolve([]),
      inspectedBefore: () => Promise.resolve(new Map()),
      seat: () => Promise.resolve({ memberId: uuidv7() }),
      mandate: async (ctx, { documentNo, teamId, validFrom, validTo }) => {
        const borrowed = borrowing.get(teamId);
        if (borrowed === undefined) return { mandateId: uuidv7() };
        const { id } = await ctx.mandates.issue({
          userId: borrowed.userId(),
          teamId,
          teamName: '第一巡察组',
          role: 'member',
          engagementIds: [borrowed.engagementId],
          permissions: [handleCases.id],
          validFrom: ctx.calendar.startOf(validFrom),
          validTo: ctx.calendar.endOf(validTo),
          documentNo,
        });
        issued.set(teamId, id);
        return { mandateId: id };
      },
      unseat: async (ctx, { reason, teamId }) => {
        const mandate = issued.get(teamId);
        if (mandate !== undefined) await ctx.mandates.revoke(mandate, reason);
      },
    }),
  ],
});

/** Teams whose seat gives a real mandate. */
export const borrowing = new Map<
  string,
  { readonly engagementId: string; readonly userId: () => string }
>();
const issued = new Map<string, string>();

export function openHost(): Promise<TestKernel> {
  return openTestKernel({ plugins: [{ ...talentPool, extensions: [] }, neighbour] });
}

type Work<Result> = (ctx: TalentPoolCtx) => Promise<Result>;

/** A tenant with whoever prepares, and whoever approves and authorises. */
export interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly act: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly move: (
    user: TestUser,
    id: string,
    move: string,
    more?: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
  /** Carries what waits here to others. */
  readonly deliver: () => Promise<void>;
}

export async function placeIn(host: TestKernel, tenant: TestTenant): Promise<Place> {
  const act: Place['act'] = (user, work) =>
    host.write(asMember(tenant, user), (ctx: Ctx) => work(inTalentPool(ctx)), {
      expectAudit: false,
    });
  return {
    tenant,
    clerk: await host.member(tenant, 'office'),
    director: await host.member(tenant, 'officeDirector'),
    act,
    move: (user, id, move, more = {}) =>
      act(user, (ctx) => ctx.workflow.move({ subject: 'dispatch', id, move, ...more })),
    deliver: () => host.deliver(tenant),
  };
}

/** Somebody of the tenant's pool with an account of his own. */
export async function addMember(
  host: TestKernel,
  { tenant }: Place,
  person: Omit<Member, 'id' | 'userId'>,
): Promise<{ readonly member: Member; readonly user: TestUser }> {
  const user = await insertUser(host.db.admin, tenant, {
    roles: ['resident'],
    displayName: person.name,
  });
  const member = { ...person, id: uuidv7(), userId: user.id };
  pools.set(tenant.id, [...(pools.get(tenant.id) ?? []), member]);
  return { member, user };
}

/** Runs a job of the plugin in one tenant. */
export async function runJob(host: TestKernel, tenant: TestTenant, name: string): Promise<void> {
  const job = talentPool.jobs?.find((one) => one.name === name);
  if (job === undefined) throw new Error(`no job ${name}`);
  await host.write(
    { kind: 'job', tenantId: tenant.id, plugin: 'talent-pool', job: name },
    (ctx) => job.run(ctx, {}),
    { expectAudit: false },
  );
}
