import { definePermission, definePlugin, extend, handleCases, type Ctx } from '@lianxun/plugin-api';
import {
  asMember,
  insertEngagement,
  insertMandate,
  insertUnit,
  insertUnitUser,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import type { AccountabilityInput } from '../src/accountability/record-accountability.ts';
import { inRectification, type RectificationCtx } from '../src/database.ts';
import { attachMeasureEvidence, type NewEvidence } from '../src/evidence/attach-evidence.ts';
import { createFindings, type ProposedFinding } from '../src/findings/create-findings.ts';
import { getFinding } from '../src/findings/get-finding.ts';
import { issueFindings } from '../src/findings/issue-findings.ts';
import { updateAccount } from '../src/findings/update-account.ts';
import { addMeasure } from '../src/measures/add-measure.ts';
import rectification from '../src/plugin.ts';
import { roundDirectory, type RoundFacts } from '../src/rounds/round-directory.ts';
import { sourceFacts } from '../src/sources/source-facts.ts';

/** 巡察组 of a round, by its id. */
export const teamsByRound = new Map<string, readonly { id: string; name: string }[]>();
const leaders = new Map<string, readonly string[]>();
const rounds = new Map<string, RoundFacts & { readonly tenantId: number }>();
const lockedPapers = new Set<string>();
const allPermissions = [...(rectification.permissions ?? []).map(({ id }) => id), handleCases.id];

const enterCounty = definePermission('core:member', '进入本县');

/** A neighbour that knows rounds, teams and papers, as an inspection plugin does. */
const neighbour = definePlugin({
  id: 'neighbour',
  title: '邻居',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  dependsOn: ['rectification'],
  roleDefaults: Object.fromEntries(
    ['office', 'discipline', 'resident', 'officeDirector'].map((role) => [
      role,
      [enterCounty, handleCases],
    ]),
  ),
  extensions: [
    extend(roundDirectory, {
      find: ({ scope }, name) =>
        Promise.resolve(
          [...rounds.values()].find(
            (it) => it.tenantId === scope.tenantId && it.roundNo === name.roundNo,
          ),
        ),
      describe: (_, ids) =>
        Promise.resolve(new Map([...rounds].filter(([id]) => ids.includes(id)))),
      teamsOf: (_, roundId) => Promise.resolve(teamsByRound.get(roundId) ?? []),
      leadersOf: (_, engagementId) => Promise.resolve(leaders.get(engagementId) ?? []),
    }),
    extend(sourceFacts, {
      sourceType: 'neighbour.paper',
      describe: (_, ids) =>
        Promise.resolve(
          new Map(
            ids.map((id) => [
              id,
              { locked: lockedPapers.has(id), title: `底稿${id.slice(-4)}`, link: '/m/neighbour' },
            ]),
          ),
        ),
    }),
  ],
});

export const round = { committeeTerm: 12, year: 2026, roundNo: 3 };

/** A county whose round has one unit under inspection, with everybody who has a part in it. */
export interface World {
  readonly host: TestKernel;
  readonly county: TestTenant;
  readonly roundId: string;
  readonly unitId: string;
  readonly engagementId: string;
  readonly leader: TestUser;
  readonly office: TestUser;
  readonly discipline: TestUser;
  readonly resident: TestUser;
  readonly unitHead: TestUser;
  readonly unitLiaison: TestUser;
  /** Acts as a member of the county. */
  readonly asMember: Act;
  /** Acts in the team's scope. */
  readonly asLeader: <Result>(work: Work<Result>) => Promise<Result>;
  /** Acts in the unit's scope. */
  readonly asUnit: Act;
}

type Work<Result> = (ctx: RectificationCtx) => Promise<Result>;
type Act = <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;

export async function openHost(): Promise<TestKernel> {
  return await openTestKernel({ plugins: [rectification, neighbour] });
}

const inside =
  <Result>(work: Work<Result>) =>
  (ctx: Ctx) =>
    work(inRectification(ctx));

export async function createWorld(host: TestKernel): Promise<World> {
  const { admin } = host.db;
  const county = await host.county();
  const unitId = await insertUnit(admin, county);
  const engagement = await insertEngagement(admin, county, { unitId });
  const leader = await insertUser(admin, county, { member: false });
  await insertMandate(admin, county, {
    user: leader,
    teamId: engagement.teamId,
    engagementIds: [engagement.id],
    permissions: allPermissions,
    role: 'leader',
  });
  leaders.set(engagement.id, [leader.id]);
  const { roundId } = engagement;
  rounds.set(roundId, { id: roundId, tenantId: county.id, title: '测试轮次', ...round });
  const unitHead = await insertUser(admin, county, { member: false });
  const unitLiaison = await insertUser(admin, county, { member: false });
  await insertUnitUser(admin, county, { unitId, user: unitHead, part: 'unitHead' });
  await insertUnitUser(admin, county, { unitId, user: unitLiaison, part: 'unitLiaison' });
  return {
    host,
    county,
    roundId,
    unitId,
    engagementId: engagement.id,
    leader,
    office: await host.member(county, 'office'),
    discipline: await host.member(county, 'discipline'),
    resident: await host.member(county, 'resident'),
    unitHead,
    unitLiaison,
    asMember: (user, work) =>
      host.write(asMember(county, user), inside(work), { expectAudit: false }),
    asLeader: (work) =>
      host.write(
        {
          kind: 'team',
          credential: leader.credential,
          code: county.code,
          teamId: engagement.teamId,
        },
        inside(work),
        { expectAudit: false },
      ),
    asUnit: (user, work) =>
      host.write(
        { kind: 'unit', credential: user.credential, code: county.code, unitId },
        inside(work),
        { expectAudit: false },
      ),
  };
}

/** A proposed finding that cites one locked paper. */
export function proposal(overrides: Partial<ProposedFinding> = {}): ProposedFinding {
  return {
    text: '“三重一大”事项集体决策不规范，部分大额支出未经党委会研究',
    level: 'county',
    cat1: '全面从严治党责任',
    sources: [{ type: 'neighbour.paper', id: lockedPaper() }],
    ...overrides,
  };
}

export function lockedPaper(): string {
  const id = uuidv7();
  lockedPapers.add(id);
  return id;
}

export async function proposeFindings(
  world: World,
  ...findings: readonly ProposedFinding[]
): Promise<string[]> {
  const created = await world.asLeader((ctx) =>
    createFindings(ctx, {
      engagementId: world.engagementId,
      round,
      team: { id: null, name: '县委第一巡察组' },
      findings,
    }),
  );
  return created.map(({ id }) => id);
}

/** Findings the unit has received, with a period that is still running. */
export async function issuedFindings(
  world: World,
  ...findings: readonly ProposedFinding[]
): Promise<string[]> {
  const ids = await proposeFindings(world, ...findings);
  await world.asLeader((ctx) =>
    issueFindings(ctx, {
      engagementId: world.engagementId,
      issuedOn: '2026-11-01',
      dueOn: '2099-12-31',
    }),
  );
  return ids;
}

/** An issued finding in the unit's hands, with one measure in its plan. */
export async function plannedFinding(
  world: World,
): Promise<{ findingId: string; measureId: string }> {
  const [findingId = ''] = await issuedFindings(world, proposal());
  const measureId = await world.asUnit(world.unitLiaison, (ctx) =>
    addMeasure(ctx, findingId, measure()),
  );
  return { findingId, measureId };
}

export function measure(
  overrides: Partial<Parameters<typeof addMeasure>[2]> = {},
): Parameters<typeof addMeasure>[2] {
  return {
    text: '修订《“三重一大”事项议事规则》，建立大额支出会前审核台账',
    leadDepartment: '办公室',
    coDepartment: null,
    ownerId: null,
    owner: '李明',
    dueOn: '2099-06-30',
    rectificationType: 'concentrated',
    ...overrides,
  };
}

export async function move(
  world: World,
  user: TestUser,
  request: {
    id: string;
    move: string;
    subject?: string;
    fields?: Record<string, unknown>;
    reason?: string;
    reasonCode?: string;
  },
) {
  const act = user === world.unitHead || user === world.unitLiaison ? world.asUnit : world.asMember;
  return await act(user, (ctx) => ctx.workflow.move({ subject: 'finding', ...request }));
}

/** Brings a planned finding through the accepted plan. */
export async function startRectifying(world: World, findingId: string): Promise<void> {
  await move(world, world.unitHead, { id: findingId, move: 'claim' });
  await move(world, world.unitHead, { id: findingId, move: 'startPlan' });
  await move(world, world.unitHead, { id: findingId, move: 'submitPlan' });
  await move(world, world.office, { id: findingId, move: 'approvePlan' });
  await world.asMember(world.discipline, (ctx) =>
    ctx.workflow.move({ subject: 'finding', id: findingId, event: 'approve' }),
  );
}

/** One 件 of 追责问责 with these persons. */
export function accountability(...names: readonly string[]): AccountabilityInput {
  return {
    matter: '对大额支出未经集体研究负有责任',
    decidedOn: '2026-11-05',
    decidedBy: '县纪委监委',
    documentNo: null,
    persons: names.map((name) => ({
      name,
      post: '办公室主任',
      form: 'first',
      handling: 'talk',
      sanction: null,
    })),
  };
}

/** A stored file, as it comes from an upload. */
export function proof(name: string, content = 'a'): NewEvidence {
  return {
    blob: {
      storageKey: `test/${name}`,
      fileName: `${name}.pdf`,
      mediaType: 'application/pdf',
      size: 1024,
      sha256: content.repeat(64),
    },
  };
}

/** Writes a setting of the county; null takes it back to the default. */
export async function setSetting({ host, county }: World, key: string, value: unknown) {
  await host.db.admin.query('delete from core.tenant_settings where tenant_id = $1 and key = $2', [
    county.id,
    key,
  ]);
  if (value === null) return;
  await host.db.admin.query(
    'insert into core.tenant_settings (tenant_id, id, key, value, changed_at) values ($1, $2, $3, $4::jsonb, now())',
    [county.id, uuidv7(), key, JSON.stringify(value)],
  );
}

/** Everything the unit owes before it asks for the close-out, and the request itself. */
export async function requestClose(
  world: World,
  { findingId, measureId }: { readonly findingId: string; readonly measureId: string },
): Promise<void> {
  const onMeasure = (user: TestUser, name: string) =>
    move(world, user, { subject: 'measure', id: measureId, move: name });
  await onMeasure(world.unitLiaison, 'start');
  await world.asUnit(world.unitLiaison, (ctx) =>
    attachMeasureEvidence(ctx, measureId, proof('印发稿')),
  );
  await onMeasure(world.unitLiaison, 'reportDone');
  await onMeasure(world.resident, 'verify');
  await world.asUnit(world.unitLiaison, async (ctx) => {
    const { version } = await getFinding(ctx, findingId);
    const body = { rootCause: '议事规则不健全', generalise: '对下属单位同类问题全面自查' };
    await updateAccount(ctx, findingId, { version, body });
  });
  await move(world, world.unitHead, { id: findingId, move: 'requestClose' });
}
