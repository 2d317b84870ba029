import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  lockedPaper,
  openHost,
  proposal,
  proposeFindings,
  type World,
} from '../../test/factories.ts';
import { getFinding } from '../findings/get-finding.ts';
import { issueFindings } from '../findings/issue-findings.ts';
import { mergeFindings } from '../findings/merge-findings.ts';
import { getTrace, listCitingFindings } from '../trace/get-trace.ts';
import { separateFinding } from './separate-finding.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const [first, second, third] = ['一事一议走过场', '集体决策记录不全', '大额支出未上会'];
const combined = '集体决策制度执行不到位：一是一事一议走过场；二是记录不全；三是大额支出未上会';

interface Merged {
  readonly world: World;
  readonly papers: readonly string[];
  readonly ids: readonly [string, string, string];
}

/** Three findings of a paper each, the second and third merged into the first with one text. */
async function merged(): Promise<Merged> {
  const world = await createWorld(host);
  const papers = [lockedPaper(), lockedPaper(), lockedPaper()];
  const texts = [first, second, third];
  const [a = '', b = '', c = ''] = await proposeFindings(
    world,
    ...papers.map((id, index) =>
      proposal({ text: texts[index] ?? '', sources: [{ type: 'neighbour.paper', id }] }),
    ),
  );
  await world.asMember(world.office, (ctx) =>
    mergeFindings(ctx, { into: a, from: [b, c], text: combined }),
  );
  return { world, papers, ids: [a, b, c] };
}

const look = ({ world }: Merged, id: string) =>
  world.asMember(world.office, (ctx) => getFinding(ctx, id));
const separate = ({ world }: Merged, id: string) =>
  world.asMember(world.office, (ctx) => separateFinding(ctx, id));

describe('a merge', () => {
  test('unites text and sources in the finding that stays', async () => {
    const it = await merged();

    const stays = await look(it, it.ids[0]);

    expect(stays.text).toBe(combined);
    expect(stays.sources.map(({ id }) => id)).toEqual(it.papers);
    expect(await look(it, it.ids[1])).toMatchObject({ seq: null, mergedIntoId: it.ids[0] });
  });

  test('is undone one by one: number and sources first, the old text with the last', async () => {
    const it = await merged();

    await separate(it, it.ids[1]);
    expect(await look(it, it.ids[1])).toMatchObject({ seq: 2, mergedIntoId: null, text: second });
    const between = await look(it, it.ids[0]);
    expect(between.text).toBe(combined);
    expect(between.sources.map(({ id }) => id)).toEqual([it.papers[0], it.papers[2]]);

    await separate(it, it.ids[2]);
    const after = await look(it, it.ids[0]);
    expect(after.text).toBe(first);
    expect(after.sources.map(({ id }) => id)).toEqual([it.papers[0]]);
  });

  test('stands once the feedback has frozen the count', async () => {
    const it = await merged();
    await it.world.asLeader((ctx) =>
      issueFindings(ctx, {
        engagementId: it.world.engagementId,
        issuedOn: '2026-11-01',
        dueOn: '2099-12-31',
      }),
    );

    await expect(separate(it, it.ids[1])).rejects.toMatchObject({
      details: {
        reasons: [expect.objectContaining({ code: 'rectification.already_issued' })],
      },
    });
  });
});

describe('the trace', () => {
  test('leads from a paper to its finding and to the one that was merged into', async () => {
    const it = await merged();

    const citing = await it.world.asMember(it.world.office, (ctx) =>
      listCitingFindings(ctx, { type: 'neighbour.paper', id: it.papers[1] ?? '' }),
    );

    expect(citing.toSorted((left, right) => Number(left.byMerge) - Number(right.byMerge))).toEqual([
      expect.objectContaining({ id: it.ids[1], mergedIntoId: it.ids[0], byMerge: false }),
      expect.objectContaining({ id: it.ids[0], mergedIntoId: null, byMerge: true }),
    ]);
  });

  test('shows every paper of an engagement with the findings it went into', async () => {
    const it = await merged();

    const trace = await it.world.asMember(it.world.office, (ctx) =>
      getTrace(ctx, it.world.engagementId),
    );

    expect(trace.sources.map(({ id }) => id).toSorted()).toEqual(it.papers.toSorted());
    const cites = Object.fromEntries(
      trace.findings.map(({ id, cites: keys }) => [id, keys.length]),
    );
    expect(cites).toEqual({ [it.ids[0]]: 3, [it.ids[1]]: 1, [it.ids[2]]: 1 });
  });

  test('answers 404 for an engagement out of reach', async () => {
    const it = await merged();
    const other = await createWorld(host);

    await expect(
      other.asMember(other.office, (ctx) => getTrace(ctx, it.world.engagementId)),
    ).rejects.toMatchObject({ status: 404 });
  });
});
