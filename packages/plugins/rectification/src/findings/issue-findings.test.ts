import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  move,
  openHost,
  proposal,
  proposeFindings,
  type World,
} from '../../test/factories.ts';
import { createFindings } from './create-findings.ts';
import { ListFindingsQuery } from './findings.schemas.ts';
import { getFinding } from './get-finding.ts';
import { issueFindings } from './issue-findings.ts';
import { listFindings } from './list-findings.ts';
import { mergeFindings } from './merge-findings.ts';
import { updateFinding } from './update-finding.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const feedback = (world: World) => ({
  engagementId: world.engagementId,
  issuedOn: '2026-11-01',
  dueOn: '2027-02-01',
});
const all = ListFindingsQuery.parse({});

describe('before the feedback', () => {
  test('findings are numbered in the order they were written', async () => {
    const world = await createWorld(host);

    const ids = await proposeFindings(world, proposal(), proposal());
    const later = await proposeFindings(world, proposal());

    const { items } = await world.asLeader((ctx) => listFindings(ctx, all));
    expect(items.map(({ id, seq }) => [id, seq])).toEqual(
      [...ids, ...later].map((id, index) => [id, index + 1]),
    );
  });

  test('the unit sees none of them', async () => {
    const world = await createWorld(host);
    const [id = ''] = await proposeFindings(world, proposal());

    const { items } = await world.asUnit(world.unitHead, (ctx) => listFindings(ctx, all));

    expect(items).toEqual([]);
    await expect(world.asUnit(world.unitHead, (ctx) => getFinding(ctx, id))).rejects.toMatchObject({
      status: 404,
    });
  });

  test('a merged finding hands its papers over and gives up its number', async () => {
    const world = await createWorld(host);
    const [into = '', from = ''] = await proposeFindings(world, proposal(), proposal());

    await world.asMember(world.office, (ctx) => mergeFindings(ctx, { into, from: [from] }));

    const target = await world.asMember(world.office, (ctx) => getFinding(ctx, into));
    const merged = await world.asMember(world.office, (ctx) => getFinding(ctx, from));
    expect(target.sources).toHaveLength(2);
    expect(merged).toMatchObject({ seq: null, mergedIntoId: into, stage: 'merged', bucket: null });
  });

  test('the wording changes only for the version that was read', async () => {
    const world = await createWorld(host);
    const [id = ''] = await proposeFindings(world, proposal());

    const change = (version: number) =>
      world.asLeader((ctx) => updateFinding(ctx, id, { body: { text: '修改后的问题' }, version }));

    await expect(change(7)).rejects.toMatchObject({ status: 412 });
    await change(1);
    expect(await world.asLeader((ctx) => getFinding(ctx, id))).toMatchObject({
      text: '修改后的问题',
      version: 2,
    });
  });
});

describe('the feedback', () => {
  test('closes the gaps merging has left and shows the findings to the unit', async () => {
    const world = await createWorld(host);
    const [first = '', second = '', third = ''] = await proposeFindings(
      world,
      proposal(),
      proposal(),
      proposal(),
    );
    await world.asMember(world.office, (ctx) =>
      mergeFindings(ctx, { into: first, from: [second] }),
    );

    const issued = await world.asLeader((ctx) => issueFindings(ctx, feedback(world)));

    const { items } = await world.asUnit(world.unitLiaison, (ctx) => listFindings(ctx, all));
    expect(issued).toEqual({ issued: 2 });
    expect(items.map(({ id, seq, stage, dueOn }) => ({ id, seq, stage, dueOn }))).toEqual([
      { id: first, seq: 1, stage: 'issued', dueOn: '2027-02-01' },
      { id: third, seq: 2, stage: 'issued', dueOn: '2027-02-01' },
    ]);
  });

  test('keeps the papers a finding was made from out of the unit’s sight', async () => {
    const world = await createWorld(host);
    const [id = ''] = await issuedFindings(world, proposal());

    const seen = await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, id));

    expect(seen).toMatchObject({ id, sources: [] });
  });

  test('freezes the count: nothing is added, merged or issued again', async () => {
    const world = await createWorld(host);
    const [one = '', two = ''] = await issuedFindings(world, proposal(), proposal());

    await expect(proposeFindings(world, proposal())).rejects.toMatchObject({
      code: 'rectification.already_issued',
    });
    await expect(
      world.asLeader((ctx) => issueFindings(ctx, feedback(world))),
    ).rejects.toMatchObject({ code: 'rectification.already_issued' });
    await expect(
      world.asMember(world.office, (ctx) => mergeFindings(ctx, { into: one, from: [two] })),
    ).rejects.toMatchObject({ status: 409 });
  });

  test('refuses a finding without a locked paper', async () => {
    const world = await createWorld(host);
    await proposeFindings(
      world,
      proposal({
        sources: [{ type: 'neighbour.paper', id: '019a0000-0000-7000-8000-000000000001' }],
      }),
    );

    await expect(
      world.asLeader((ctx) => issueFindings(ctx, feedback(world))),
    ).rejects.toMatchObject({
      details: { reasons: [{ code: 'rectification.no_locked_source' }] },
    });
  });

  test('is the leader’s: the bare move without the receipt is refused', async () => {
    const world = await createWorld(host);
    const [id = ''] = await proposeFindings(world, proposal());

    await expect(
      world.asLeader((ctx) => ctx.workflow.move({ subject: 'finding', id, move: 'issue' })),
    ).rejects.toMatchObject({
      details: { reasons: [{ code: 'rectification.feedback_not_receipted' }] },
    });
    await expect(move(world, world.office, { id, move: 'issue' })).rejects.toMatchObject({
      status: 409,
    });
  });
});

test('another plugin calls without a route, so the permission is checked again', async () => {
  const world = await createWorld(host);

  await expect(
    world.asMember(world.discipline, (ctx) =>
      createFindings(ctx, {
        engagementId: world.engagementId,
        round: { committeeTerm: 12, year: 2026, roundNo: 3 },
        team: { id: null, name: '' },
        findings: [proposal()],
      }),
    ),
  ).rejects.toMatchObject({ status: 403 });
});
