import { definePlugin, extend, handleCases, type Ctx, type Reason } from '@lianxun/plugin-api';
import rectification from '@lianxun/plugin-rectification';
import talentPool from '@lianxun/plugin-talent-pool';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { createCombined } from '../src/combined/save-combined.ts';
import { inInspection, type InspectionCtx } from '../src/database.ts';
import { inspectionModes } from '../src/modes/inspection-mode.ts';
import inspection from '../src/plugin.ts';

const business = ['core:member', 'core:read_directory', handleCases.id];
const roles = ['office', 'officeDirector', 'roundApprover'];

/** What the mode of the tests was asked, and what it answers. */
export const asked: string[] = [];
export const objections = new Map<string, readonly Reason[]>();

const answer = (place: string) => Promise.resolve(objections.get(place) ?? []);

/** A mode as another team would write it: nothing but the extension point. */
export const sample = definePlugin({
  id: 'sample-mode',
  title: '试点式',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  dependsOn: ['inspection'],
  extensions: [
    extend(inspectionModes, {
      key: 'sample',
      title: '试点式',
      summary: '测试用的巡察模式',
      inspectionType: 'special',
      needsTheme: true,
      cityPages: [{ title: '筹划', path: '/m/sample-mode/plans/:id', summary: '筹划试点' }],
      countyPages: [],
      planningProblems: () => answer('planning'),
      invitation: (_, { theme }, { code }) => Promise.resolve({ code, theme }),
      invited: (ctx, { title }, content) => {
        asked.push(`${ctx.scope.tenantCode} invited to ${title} with ${JSON.stringify(content)}`);
        return Promise.resolve();
      },
      joiningProblems: () => answer('joining'),
      joined: (ctx, { roundId }) => {
        asked.push(
          `${ctx.scope.tenantCode} joined ${roundId === null ? 'without' : 'with'} a round`,
        );
        return Promise.resolve();
      },
      left: (ctx) => {
        asked.push(`${ctx.scope.tenantCode} left`);
        return Promise.resolve();
      },
      countyChanged: (_, __, { code, takesPart }) => {
        asked.push(`city heard ${code} ${takesPart ? 'takes part' : 'is gone'}`);
        return Promise.resolve();
      },
      board: () =>
        Promise.resolve([
          { tenantId: 1, title: '试点数', text: '3个' },
          { tenantId: 2, title: '试点数', text: '0个', needsAttention: true },
        ]),
      teams: () => Promise.resolve([]),
      gates: { preparing: () => answer('preparing') },
    }),
  ],
});

export async function openHost(): Promise<TestKernel> {
  return await openTestKernel({ plugins: [rectification, talentPool, inspection, sample] });
}

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;

/** A tenant with whoever prepares, whoever approves, and the committee. */
export interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly committee: TestUser;
  readonly act: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly deliver: () => Promise<void>;
}

export async function placeIn(host: TestKernel, tenant: TestTenant): Promise<Place> {
  await host.db.admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1 and key = any($3)',
    [tenant.id, business, roles],
  );
  return {
    tenant,
    clerk: await host.member(tenant, 'office'),
    director: await host.member(tenant, 'officeDirector'),
    committee: await host.member(tenant, 'roundApprover'),
    act: (user, work) =>
      host.write(asMember(tenant, user), (ctx: Ctx) => work(inInspection(ctx)), {
        expectAudit: false,
      }),
    deliver: () => host.deliver(tenant),
  };
}

/** Runs a job of the plugin in the tenant, as its event would. */
export async function runJob(
  host: TestKernel,
  { tenant }: Place,
  { name, payload }: { readonly name: string; readonly payload: Record<string, unknown> },
): Promise<void> {
  const job = inspection.jobs?.find((one) => one.name === name);
  if (job === undefined) throw new Error(`no job ${name}`);
  await host.write(
    { kind: 'job', tenantId: tenant.id, plugin: 'inspection', job: name },
    (ctx) => job.run(ctx, payload),
    { expectAudit: false },
  );
}

/** An undertaking the city has planned over these counties. */
export async function planned(
  city: Place,
  counties: readonly Place[],
  roundNo: number,
): Promise<string> {
  return await city.act(city.clerk, (ctx) =>
    createCombined(ctx, {
      committeeTerm: 12,
      year: 2026,
      roundNo,
      title: `教育领域巡察${roundNo}`,
      mode: 'sample',
      theme: '教育经费管理',
      windowFrom: '2026-09-01',
      windowTo: '2026-11-30',
      counties: counties.map(({ tenant }) => tenant.id),
    }),
  );
}

/** Submitted, approved by somebody else, and told to the counties. */
export async function called(
  city: Place,
  counties: readonly Place[],
  roundNo: number,
): Promise<string> {
  const id = await planned(city, counties, roundNo);
  const subject = 'combinedInspection';
  await city.act(city.clerk, (ctx) => ctx.workflow.move({ subject, id, move: 'submit' }));
  await city.act(city.director, (ctx) => ctx.workflow.move({ subject, id, move: 'approve' }));
  await city.deliver();
  return id;
}
