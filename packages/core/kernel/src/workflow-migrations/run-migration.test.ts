import {
  caseTypeFor,
  definePermission,
  definePlugin,
  defineWorkflow,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createDraft } from '../workflow-versions/create-draft.ts';
import { proposeDraft } from '../workflow-versions/propose-draft.ts';
import { publishProposal } from '../workflow-versions/publish-proposal.ts';
import {
  assignmentVocabulary,
  assignmentWorkflow,
} from '../workflow/fixtures/assignment-workflow.ts';
import {
  cancelMigration,
  checkMigrationSoon,
  proposeMigration,
  resumeMigration,
  startMigration,
} from './act-on-migration.ts';
import { changeMigration, planMigration } from './plan-migration.ts';
import { checkMigration, runMigration } from './run-migration.ts';
import { showMigration } from './show-migration.ts';

const allow = (id: string) => definePermission(id, id);
const member = allow('core:member');
let handlers: readonly string[] = [];
const nothing = () => Promise.resolve();
/** Runs whenever a case is asked who stands in relation to it, before anything of it is written. */
let whenAsked = nothing;

const deadline = {
  key: 'report',
  title: '报结期限',
  amount: 10,
  unit: 'day',
  from: { enter: 'drafted' },
  whileIn: ['drafted'],
} as const;
const before = defineWorkflow({ ...assignmentWorkflow, deadlines: [deadline] });
const sample: Plugin = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [member], discipline: [member] },
  cases: {
    assignment: caseTypeFor<unknown>()({
      document: before,
      vocabulary: assignmentVocabulary,
      guards: {},
      relations: async () => {
        await whenAsked();
        return { handler: handlers };
      },
      facts: () => Promise.resolve({ fields: {}, evidence: 1 }),
      label: (_, id) => Promise.resolve({ title: `交办 ${id.slice(-4)}`, link: `/m/sample/${id}` }),
    }),
  },
});

/** Two steps instead of one, the review under another name, and a longer period. */
const { reported, ...otherStates } = assignmentWorkflow.states;
const after = {
  ...assignmentWorkflow,
  states: {
    ...otherStates,
    drafted: { ...otherStates.drafted, title: '承办中' },
    inReview: { ...reported, title: '待审核' },
  },
  moves: Object.fromEntries(
    Object.entries(assignmentWorkflow.moves).map(([key, move]) => [
      key,
      {
        ...move,
        from: move.from.map((state) => (state === 'reported' ? 'inReview' : state)),
        to: move.to === 'reported' ? 'inReview' : move.to,
      },
    ]),
  ),
  deadlines: [{ ...deadline, amount: 20 }],
};

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let drafter: TestUser;
let publisher: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  county = await host.county();
  clerk = await host.member(county, 'office');
  drafter = await host.member(county, 'businessAdmin');
  publisher = await host.member(county, 'secAdmin');
  handlers = [clerk.id];
  whenAsked = nothing;
});

const asAdmin = () =>
  ({ kind: 'admin', credential: publisher.credential, code: county.code }) as const;
const draft = (work: (ctx: Ctx) => Promise<void>) => host.write(asMember(county, drafter), work);
const plugins = () => host.kernel.plugins;

async function openCases(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  for (const id of ids) {
    await host.write(
      asMember(county, clerk),
      (ctx) => ctx.workflow.start({ type: 'assignment', id }),
      { expectAudit: false },
    );
  }
  return ids;
}

async function publish(document: Readonly<Record<string, unknown>>): Promise<string> {
  const id = await host.write(asMember(county, drafter), (ctx) =>
    createDraft(ctx, plugins(), { subject: 'assignment', from: { document } }),
  );
  await host.write(asMember(county, drafter), (ctx) =>
    proposeDraft(ctx, plugins(), { id, note: '调整' }),
  );
  await host.write(asAdmin(), (ctx) => publishProposal(ctx, plugins(), { id, asTemplate: false }));
  return id;
}

const plan = (mapping = {}, deadlines: 'keep' | 'recount' = 'keep') =>
  host.write(asMember(county, drafter), (ctx) =>
    planMigration(ctx, plugins(), { subject: 'assignment', mapping, deadlines }),
  );
const taskOf = (migrationId: string) => ({
  tenantId: county.id,
  migrationId,
  userId: drafter.id,
});
const show = (id: string) =>
  host.read(asMember(county, drafter), (ctx) => showMigration(ctx, plugins(), id));

async function tried(id: string): Promise<void> {
  await draft((ctx) => checkMigrationSoon(ctx, id));
  await checkMigration(host.kernel, taskOf(id));
}

async function started(id: string): Promise<void> {
  await tried(id);
  await draft((ctx) => proposeMigration(ctx, { id, note: '统一版本' }));
  await host.write(asAdmin(), (ctx) => startMigration(ctx, id));
}

const casesOf = async () => {
  const { rows } = await host.db.admin.query<{
    state: string;
    stage: string;
    number: number;
    due_on: string;
    entry_number: number;
  }>(
    `select c.state, c.stage, d.number, to_char(c.due_on, 'YYYY-MM-DD') as due_on, c.entry_number from core.workflow_cases c
     join core.workflow_definitions d on d.tenant_id = c.tenant_id and d.id = c.definition_id
     where c.tenant_id = $1 order by c.id`,
    [county.id],
  );
  return rows;
};

describe('running cases', () => {
  test('keep their version when another one is published', async () => {
    await openCases(1);

    await publish(after);

    expect(await casesOf()).toMatchObject([{ number: 1, state: 'drafted' }]);
  });

  test('go over with stage and entry, a line in the history, and one task each', async () => {
    const [first = '', second = ''] = await openCases(2);
    await host.write(
      asMember(county, clerk),
      (ctx) => ctx.workflow.move({ subject: 'assignment', id: second, move: 'report' }),
      { expectAudit: false },
    );
    await publish(after);
    const reviewer = await host.member(county, 'discipline');
    const id = await plan();
    await started(id);

    await runMigration(host.kernel, taskOf(id));

    expect(await casesOf()).toMatchObject([
      { number: 2, state: 'drafted', stage: 'drafted', entry_number: 1 },
      { number: 2, state: 'inReview', stage: 'reported', entry_number: 2 },
    ]);
    const { rows: lines } = await host.db.admin.query(
      `select move_title, to_title from core.workflow_moves where subject_id = $1 order by id`,
      [first],
    );
    expect(lines).toEqual([
      { move_title: '建立', to_title: '办理中' },
      { move_title: '流程升级 v1→v2', to_title: '承办中' },
    ]);
    const { rows: tasks } = await host.db.admin.query(
      `select subject_id, user_id from core.workflow_tasks where tenant_id = $1 and status = 'open' order by case_id`,
      [county.id],
    );
    expect(tasks).toEqual([
      { subject_id: first, user_id: clerk.id },
      { subject_id: second, user_id: reviewer.id },
    ]);
    expect(await show(id)).toMatchObject({ status: 'done', done: 2, stuck: 0, progress: 100 });
  });

  test.each([
    ['keep', 10],
    ['recount', 20],
  ] as const)('%s their dates as planned', async (policy, amount) => {
    await openCases(1);
    const [old] = await casesOf();
    await publish(after);
    const id = await plan({}, policy);
    await started(id);
    const trial = await show(id);
    const due = await host.read(asMember(county, clerk), (ctx) =>
      ctx.calendar.dueDate(ctx.calendar.today(), { amount, unit: 'day' }),
    );

    await runMigration(host.kernel, taskOf(id));

    expect(await casesOf()).toMatchObject([{ number: 2, due_on: due.date }]);
    expect(trial.deadlineMoves.map(({ from, to }) => [from, to])).toEqual(
      policy === 'keep' ? [] : [[old?.due_on, due.date]],
    );
  });
});

describe('a trial', () => {
  test('changes nothing and says who would be stuck and why', async () => {
    await openCases(2);
    await publish(after);
    const id = await plan();
    const [version] = (await show(id)).fromVersions;
    await draft((ctx) =>
      changeMigration(ctx, { id, mapping: { [version?.id ?? '']: {} }, deadlines: 'keep' }),
    );

    await tried(id);

    expect(await show(id)).toMatchObject({
      status: 'checked',
      total: 2,
      done: 2,
      stuck: 2,
      totals: { stuck: 2 },
      stuckCases: [{ reason: '新流程中没有与“办理中”对应的状态' }, { state: '办理中' }],
    });
    expect(await casesOf()).toMatchObject([{ number: 1 }, { number: 1 }]);
  });

  test('proposes a place for every state, by key, title or the only one of its stage', async () => {
    await openCases(1);
    await publish(after);

    const { fromVersions, problems } = await show(await plan());

    expect(problems).toEqual([]);
    expect(fromVersions).toMatchObject([
      {
        number: 1,
        openCases: 1,
        states: [
          { key: 'drafted', openCases: 1, target: 'drafted' },
          { key: 'reported', openCases: 0, target: 'inReview' },
        ],
      },
    ]);
  });

  test('is void once the mapping changes, and a place of another stage is refused', async () => {
    await openCases(1);
    await publish(after);
    const id = await plan();
    await tried(id);
    const [version] = (await show(id)).fromVersions;
    const change = (drafted: string) =>
      draft((ctx) =>
        changeMigration(ctx, {
          id,
          mapping: { [version?.id ?? '']: { drafted } },
          deadlines: 'keep',
        }),
      );

    await expect(change('inReview')).rejects.toMatchObject({
      details: { reasons: [{ message: expect.stringContaining('不在同一阶段') }] },
    });
    await change('drafted');
    expect(await show(id)).toMatchObject({ status: 'planned', done: 0 });
  });
});

describe('a migration', () => {
  test('is started by a second person', async () => {
    await openCases(1);
    await publish(after);
    const id = await plan();
    await tried(id);
    await draft((ctx) => proposeMigration(ctx, { id, note: '统一版本' }));
    await host.db.admin.query(
      `update core.memberships set role_keys = '{secAdmin}' where user_id = $1`,
      [drafter.id],
    );

    const own = host.write(
      { kind: 'admin', credential: drafter.credential, code: county.code },
      (ctx) => startMigration(ctx, id),
    );

    await expect(own).rejects.toMatchObject({ code: 'core.decision_refused' });
  });

  test('pauses after the case in hand and goes on where it stopped', async () => {
    await openCases(5);
    await publish(after);
    const id = await plan();
    await started(id);
    let seen = 0;
    whenAsked = async () => {
      seen += 1;
      if (seen === 3) await draft((ctx) => cancelMigration(ctx, id));
    };

    await runMigration(host.kernel, taskOf(id));
    whenAsked = nothing;
    const half = await show(id);
    const versions = (await casesOf()).filter(({ number }) => number === 2).length;
    await draft((ctx) => resumeMigration(ctx, id));
    await runMigration(host.kernel, taskOf(id));

    expect(half).toMatchObject({ status: 'paused', total: 5, done: 2, progress: 40 });
    expect(versions).toBe(2);
    expect(await show(id)).toMatchObject({ status: 'done', done: 5 });
    expect(new Set((await casesOf()).map(({ number }) => number))).toEqual(new Set([2]));
  });

  test('that crashed goes on with the case it had not finished, and repeats none', async () => {
    await openCases(4);
    await publish(after);
    const id = await plan();
    await started(id);
    let left = 3;
    whenAsked = () => {
      left -= 1;
      return left === 0 ? Promise.reject(new Error('the process died')) : nothing();
    };

    await expect(runMigration(host.kernel, taskOf(id))).rejects.toThrow('died');
    whenAsked = nothing;
    await runMigration(host.kernel, taskOf(id));
    await runMigration(host.kernel, taskOf(id));

    expect(await show(id)).toMatchObject({ status: 'done', done: 4, stuck: 0 });
    const { rows } = await host.db.admin.query(
      `select case_id, count(*)::int as lines from core.workflow_moves where tenant_id = $1 and event = 'migrate' group by case_id`,
      [county.id],
    );
    expect(rows.map(({ lines }) => lines)).toEqual([1, 1, 1, 1]);
  });

  test('by two workers at once moves each case once', async () => {
    await openCases(6);
    await publish(after);
    const id = await plan();
    await started(id);

    await Promise.all([
      runMigration(host.kernel, taskOf(id)),
      runMigration(host.kernel, taskOf(id)),
    ]);

    expect(await show(id)).toMatchObject({ status: 'done', done: 6 });
    const { rows } = await host.db.admin.query(
      `select count(*)::int as lines from core.workflow_moves where tenant_id = $1 and event = 'migrate'`,
      [county.id],
    );
    expect(rows).toEqual([{ lines: 6 }]);
  });
});
