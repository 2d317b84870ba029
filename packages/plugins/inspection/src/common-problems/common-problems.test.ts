import {
  asMember,
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestKernel,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { itemsOf, scopeOf } from '../../test/common-factories.ts';
import { createWorld, openHost, type World } from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { proposalsRegister } from '../notice-registers/notice-columns.ts';
import { noticeRegisters } from '../notice-registers/notice-registers.source.ts';
import { createCommonProposal } from '../proposals/create-common-proposal.ts';
import { getProposal } from '../proposals/list-proposals.ts';
import { CommonProposalBody } from '../proposals/proposals.schemas.ts';
import type { CommonProblemView } from './common-problems.schemas.ts';
import { decideCommonProblem } from './decide-common-problem.ts';
import { getCommonProblem, listCommonProblems, listComparisons } from './list-common-problems.ts';
import { mergeCommonProblems } from './merge-common-problems.ts';
import { nameCommonProblem } from './name-common-problem.ts';
import { proposeCommonProblems, type CommonItem } from './propose-common-problems.ts';
import { splitCommonProblem } from './split-common-problem.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

const byOffice = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
  world.asMember(world.office, work);
const both = itemsOf('公务接待', '党费收缴');
const compare = (scope = scopeOf(), items: readonly CommonItem[] = both) =>
  byOffice((ctx) => proposeCommonProblems(ctx, { scope, items }));
const list = async (scope: ReturnType<typeof scopeOf>) =>
  (await byOffice((ctx) => listCommonProblems(ctx, scope))).problems;
const read = (id: string) => byOffice((ctx) => getCommonProblem(ctx, id));
const titled = (problems: readonly CommonProblemView[], title: string) => {
  const found = problems.find((it) => it.title === title);
  if (found === undefined)
    throw new Error(`no ${title} among ${problems.map((it) => it.title).join('、')}`);
  return found;
};
const compared = async () => {
  const scope = scopeOf();
  await compare(scope);
  const problems = await list(scope);
  return { scope, dinners: titled(problems, '公务接待'), fees: titled(problems, '党费') };
};
const decide = async (
  id: string,
  decision: 'confirmed' | 'dismissed',
  more: { title?: string; cause?: string } = {},
) => {
  const { version } = await read(id);
  const body = { decision, reason: '经会商一致', ...more };
  await byOffice((ctx) => decideCommonProblem(ctx, id, { body, version }));
};
const split = async (id: string, itemIds: readonly string[], title: string | null = null) => {
  const { version } = await read(id);
  const body = { itemIds: [...itemIds], title, reason: '事实不同' };
  await byOffice((ctx) => splitCommonProblem(ctx, id, { body, version }));
};
const merge = async (id: string, fromId: string) => {
  const { version } = await read(id);
  const body = { fromId, reason: '同一问题' };
  await byOffice((ctx) => mergeCommonProblems(ctx, id, { body, version }));
};

describe('a comparison', () => {
  test('proposes what several units share, with the units that carry the count', async () => {
    const { dinners, fees } = await compared();

    expect(dinners).toMatchObject({ byMachine: true, decision: null, of: 10, isCommon: true });
    expect(dinners.units).toContain('石桥镇');
    expect(dinners.unitCount).toBe(dinners.units.length);
    expect(dinners.share).toBe(dinners.unitCount * 10);
    expect(dinners.items.filter(({ isTypical }) => isTypical)).toHaveLength(1);
    expect(dinners.acts).toMatchObject([{ act: 'proposed', actedByName: null }]);
    expect(fees.telling).toContain('党费');
  });

  test('leaves out what too few units share', async () => {
    const scope = scopeOf({ unitCount: 100 });
    const outcome = await compare(scope);

    expect(outcome.proposed).toBe(0);
    expect(await list(scope)).toEqual([]);
  });

  test('does not repeat its own earlier proposals', async () => {
    const scope = scopeOf();
    await compare(scope);
    const before = await list(scope);
    await compare(scope);
    const after = await list(scope);

    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
  });

  test('changes nothing a person has confirmed, dismissed or taken apart', async () => {
    const { dinners, fees, scope } = await compared();
    await decide(dinners.id, 'confirmed', { title: '公务接待超标准', cause: '制度空转' });
    await decide(fees.id, 'dismissed');
    const before = [await read(dinners.id), await read(fees.id)];

    const outcome = await compare(scope, [...both, ...itemsOf('公务用车')]);

    expect([await read(dinners.id), await read(fees.id)]).toEqual(before);
    expect(outcome).toMatchObject({ proposed: 1, kept: 2 });
    expect((await list(scope)).map(({ title }) => title)).toEqual([
      '公务接待超标准',
      '公务用车',
      '党费',
    ]);
  });

  test('takes no more findings than it can compare', async () => {
    const many = Array.from({ length: 100 }, () => both).flat();

    await expect(compare(scopeOf(), many)).rejects.toMatchObject({
      code: 'inspection.common_too_many',
    });
  });

  test('is listed with what it was about, and only in its own tenant', async () => {
    const scope = scopeOf({ title: '教育板块' });
    await compare(scope);
    const elsewhere = await createWorld(host);
    const titles = async (of: World) =>
      (await of.asMember(of.office, (ctx) => listComparisons(ctx, { limit: 200 }))).items.map(
        ({ title }) => title,
      );

    expect(await titles(world)).toContain('教育板块');
    expect(await titles(elsewhere)).toEqual([]);
  });
});

describe('people', () => {
  test('confirm with name, cause and reason, and it stays visible who did', async () => {
    const { dinners } = await compared();
    await decide(dinners.id, 'confirmed', { title: '公务接待超标准', cause: '监督缺位' });

    expect(await read(dinners.id)).toMatchObject({
      byMachine: true,
      title: '公务接待超标准',
      cause: '监督缺位',
      decision: 'confirmed',
      decisionReason: '经会商一致',
      decidedByName: world.office.displayName,
      acts: [{ act: 'proposed' }, { act: 'confirmed', actedByName: world.office.displayName }],
    });
  });

  test('work on what they have seen', async () => {
    const { dinners } = await compared();
    await decide(dinners.id, 'dismissed');
    const body = { title: '别名' };
    const late = byOffice((ctx) =>
      nameCommonProblem(ctx, dinners.id, { body, version: dinners.version }),
    );

    await expect(late).rejects.toMatchObject({ code: 'inspection.version_changed' });
  });

  test('merge two groups; the other stays as history and takes no more acts', async () => {
    const { dinners, fees, scope } = await compared();
    await merge(dinners.id, fees.id);
    const after = await read(dinners.id);

    expect(after.items).toHaveLength(dinners.items.length + fees.items.length);
    expect(after.acts.at(-1)).toMatchObject({ act: 'mergedIn', reason: '同一问题' });
    expect((await list(scope)).map(({ id }) => id)).not.toContain(fees.id);
    expect((await read(fees.id)).acts.at(-1)).toMatchObject({ act: 'mergedAway' });
    await expect(decide(fees.id, 'confirmed')).rejects.toMatchObject({
      code: 'inspection.common_problem_merged',
    });
  });

  test('merge only other groups of the same comparison', async () => {
    const [one, two] = [await compared(), await compared()];

    await expect(merge(one.dinners.id, one.dinners.id)).rejects.toMatchObject({
      code: 'inspection.common_problem_itself',
    });
    await expect(merge(one.dinners.id, two.dinners.id)).rejects.toMatchObject({
      code: 'inspection.common_problem_elsewhere',
    });
  });

  test('take a finding out, and the share counts its unit no more', async () => {
    const { dinners } = await compared();
    const [first] = dinners.items;
    await split(dinners.id, [first?.id ?? '']);
    const after = await read(dinners.id);

    expect(after.unitCount).toBe(dinners.unitCount - 1);
    expect(after.units).not.toContain(first?.unitName);
    expect(after.takenOut).toMatchObject([
      {
        content: first?.content,
        takenOutByName: world.office.displayName,
        takenOutReason: '事实不同',
      },
    ]);
  });

  test('split findings off as a problem of their own making', async () => {
    const { dinners, scope } = await compared();
    const leaving = dinners.items.slice(0, 2);
    await split(
      dinners.id,
      leaving.map(({ id }) => id),
      '食堂招待',
    );

    const made = titled(await list(scope), '食堂招待');
    expect(made).toMatchObject({ byMachine: false, unitCount: 2, isCommon: false });
    expect(made.items.map(({ content }) => content)).toEqual(leaving.map(({ content }) => content));
  });

  test('neither empty a group nor take out what is not in it', async () => {
    const { dinners, fees } = await compared();

    await expect(
      split(
        dinners.id,
        dinners.items.map(({ id }) => id),
      ),
    ).rejects.toMatchObject({ code: 'inspection.common_problem_emptied' });
    await expect(split(dinners.id, [fees.items[0]?.id ?? ''])).rejects.toMatchObject({
      code: 'inspection.common_items_unknown',
    });
  });
});

describe('a proposal out of a common problem', () => {
  const propose = async (problemId: string, to?: string) => {
    const department = to ?? (await insertUnit(host.db.admin, world.county));
    const body = CommonProposalBody.parse({
      to: { unitId: department },
      referredOn: '2026-11-01',
      count: 1,
      proposal: '建议修订公务接待管理办法',
      dueOn: '2099-06-30',
    });
    return await byOffice((ctx) => createCommonProposal(ctx, problemId, body));
  };

  test('names all units of the problem, belongs to no engagement and keeps the round', async () => {
    const { dinners } = await compared();
    await decide(dinners.id, 'confirmed');
    const id = await propose(dinners.id);
    const proposal = await byOffice((ctx) => getProposal(ctx, id));

    expect(proposal).toMatchObject({
      engagementId: null,
      inspectedUnitId: null,
      commonProblemId: dinners.id,
      inspectedUnitName: dinners.units.join('、'),
      committeeTerm: 13,
      roundNo: 3,
      stage: 'drafted',
    });
    expect(proposal.findingIds).toEqual(dinners.items.map(({ findingId }) => findingId));
    expect((await read(dinners.id)).acts.at(-1)).toMatchObject({ act: 'referred' });
  });

  test('goes to a department, which learns nothing of the units; the ledger names them all', async () => {
    const { dinners } = await compared();
    await decide(dinners.id, 'confirmed');
    const department = await insertUnit(host.db.admin, world.county);
    const head = await insertUser(host.db.admin, world.county, { member: false });
    await insertUnitUser(host.db.admin, world.county, { unitId: department, user: head });
    const director = await host.member(world.county, 'officeDirector');
    const id = await propose(dinners.id, department);
    await world.asMember(director, (ctx) =>
      ctx.workflow.move({ subject: 'governanceProposal', id, move: 'issue' }),
    );

    const seen = await world.asUnit(department, head, (ctx) => getProposal(ctx, id));
    const ledger = noticeRegisters.find(({ definition }) => definition.id === proposalsRegister.id);
    const [record] = await host.read(
      asMember(world.county, world.office),
      async (ctx) => (await ledger?.read(ctx, [id])) ?? [],
    );

    expect(seen).toMatchObject({ proposal: '建议修订公务接待管理办法', inspectedUnitName: null });
    expect(record?.values).toMatchObject({
      team: '巡察办',
      inspectedUnit: { id: null, text: dinners.units.join('、') },
      referredOn: '2026-11-01',
    });
  });

  test('of rows that counties submitted cites no finding of its own tenant', async () => {
    const scope = scopeOf({ type: 'campaign' });
    await compare(
      scope,
      both.map((item) => ({ ...item, findingId: null })),
    );
    const dinners = titled(await list(scope), '公务接待');
    await decide(dinners.id, 'confirmed');
    const id = await propose(dinners.id);

    expect(await byOffice((ctx) => getProposal(ctx, id))).toMatchObject({
      findingIds: [],
      inspectedUnitName: dinners.units.join('、'),
    });
  });

  test('rests on a confirmed problem alone', async () => {
    const { dinners } = await compared();

    await expect(propose(dinners.id)).rejects.toMatchObject({
      code: 'inspection.common_problem_unconfirmed',
    });
  });

  test('holds the problem as it is until it is given up', async () => {
    const { dinners } = await compared();
    await decide(dinners.id, 'confirmed');
    const id = await propose(dinners.id);
    const [first] = dinners.items;

    await expect(split(dinners.id, [first?.id ?? ''])).rejects.toMatchObject({
      code: 'inspection.common_problem_referred',
    });
    await byOffice((ctx) =>
      ctx.workflow.move({ subject: 'governanceProposal', id, move: 'discard', reason: '另拟' }),
    );
    await split(dinners.id, [first?.id ?? '']);
    expect((await read(dinners.id)).takenOut).toHaveLength(1);
  });
});
