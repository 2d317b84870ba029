import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  measure,
  move,
  openHost,
  plannedFinding,
  proof,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { extendFinding, extendMeasure } from '../due-dates/extend-due-date.ts';
import { attachFindingEvidence, attachMeasureEvidence } from '../evidence/attach-evidence.ts';
import { getFinding } from '../findings/get-finding.ts';
import { updateAccount } from '../findings/update-account.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { removeMeasure } from '../measures/remove-measure.ts';
import { updateMeasure } from '../measures/update-measure.ts';
import { recordMeasureProgress, recordProgress } from '../progress/record-progress.ts';
import { recordRebound } from '../rebounds/record-rebound.ts';
import { giveOpinion } from './give-opinion.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const look = (world: World, id: string) =>
  world.asMember(world.office, (ctx) => getFinding(ctx, id));
const moveMeasure = (world: World, user: World['office'], id: string, name: string) =>
  move(world, user, { subject: 'measure', id, move: name });

/** Everything the unit owes before it asks for the close-out. */
async function finishWork(
  world: World,
  { findingId, measureId }: { findingId: string; measureId: string },
) {
  await moveMeasure(world, world.unitLiaison, measureId, 'start');
  await world.asUnit(world.unitLiaison, (ctx) =>
    attachMeasureEvidence(ctx, measureId, proof('制度印发稿')),
  );
  await moveMeasure(world, world.unitLiaison, measureId, 'reportDone');
  await moveMeasure(world, world.resident, measureId, 'verify');
  const { version } = await look(world, findingId);
  await world.asUnit(world.unitLiaison, (ctx) =>
    updateAccount(ctx, findingId, {
      version,
      body: { rootCause: '议事规则不健全', generalise: '对下属单位同类问题全面自查' },
    }),
  );
  await move(world, world.unitHead, { id: findingId, move: 'requestClose' });
}

async function decide(
  world: World,
  id: string,
  name: string,
  fields: Record<string, unknown> = {},
) {
  await move(world, world.office, { id, move: name, fields, reason: '联审意见' });
  return await world.asMember(world.discipline, (ctx) =>
    ctx.workflow.move({ subject: 'finding', id, event: 'approve' }),
  );
}

async function closedFinding(world: World): Promise<string> {
  const planned = await plannedFinding(world);
  await startRectifying(world, planned.findingId);
  await finishWork(world, planned);
  await decide(world, planned.findingId, 'close');
  return planned.findingId;
}

describe('the plan', () => {
  test('belongs to the unit until the joint review accepts it, then stands', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    const change = (version: number) =>
      world.asUnit(world.unitHead, (ctx) =>
        updateMeasure(ctx, measureId, { version, body: { owner: '王强' } }),
      );

    await expect(change(1)).rejects.toMatchObject({ code: 'rectification.plan_fixed' });
    await expect(
      world.asUnit(world.unitHead, (ctx) => addMeasure(ctx, findingId, measure())),
    ).rejects.toMatchObject({
      code: 'rectification.plan_fixed',
    });
  });

  test('opens the cases of its measures when it is accepted, not before', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    expect((await look(world, findingId)).measureList.map((it) => it.stage)).toEqual([null]);

    await startRectifying(world, findingId);

    expect((await look(world, findingId)).measureList.map((it) => it.stage)).toEqual([
      'notStarted',
    ]);
  });

  test('moves later measures up when one is taken out', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    const second = await world.asUnit(world.unitHead, (ctx) =>
      addMeasure(ctx, findingId, measure({ text: '开展专项培训' })),
    );

    await world.asUnit(world.unitHead, (ctx) => removeMeasure(ctx, measureId, 1));

    expect((await look(world, findingId)).measureList.map(({ id, seq }) => ({ id, seq }))).toEqual([
      { id: second, seq: 1 },
    ]);
  });

  test('takes a measure without a date only as 长期坚持', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    const add = (rectificationType: 'concentrated' | 'longTerm') =>
      world.asUnit(world.unitHead, (ctx) =>
        addMeasure(ctx, findingId, measure({ dueOn: null, rectificationType })),
      );

    await expect(add('concentrated')).rejects.toMatchObject({
      code: 'rectification.due_date_missing',
    });
    await expect(add('longTerm')).resolves.toEqual(expect.any(String));
  });
});

describe('the work', () => {
  test('is recorded entry by entry, for the finding and for each measure', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    await world.asUnit(world.unitLiaison, (ctx) =>
      recordProgress(ctx, { findingId, measureId: null, text: '召开动员会' }),
    );
    await world.asUnit(world.unitLiaison, (ctx) =>
      recordMeasureProgress(ctx, measureId, '规则已送审'),
    );

    const { progress } = await look(world, findingId);
    expect(progress.map(({ text, measureId: of }) => [text, of])).toEqual([
      ['召开动员会', null],
      ['规则已送审', measureId],
    ]);
  });

  test('keeps the first date beside an approved extension', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    await world.asMember(world.office, (ctx) =>
      extendMeasure(ctx, measureId, { newDueOn: '2099-09-30', reason: '招标流标' }),
    );

    const { measureList, extensions } = await look(world, findingId);
    expect(measureList[0]).toMatchObject({ dueOn: '2099-09-30', originalDueOn: '2099-06-30' });
    expect(extensions).toMatchObject([
      { measureId, oldDueOn: '2099-06-30', newDueOn: '2099-09-30', reason: '招标流标' },
    ]);
    await expect(
      world.asMember(world.office, (ctx) =>
        extendFinding(ctx, findingId, { newDueOn: '2099-01-01', reason: '提前' }),
      ),
    ).rejects.toMatchObject({ code: 'rectification.not_an_extension' });
  });
});

describe('the close-out', () => {
  test('needs every measure verified, evidence, root cause and 举一反三', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    await expect(
      move(world, world.unitHead, { id: findingId, move: 'requestClose' }),
    ).rejects.toMatchObject({
      details: {
        reasons: expect.arrayContaining([
          expect.objectContaining({ code: 'rectification.measures_open' }),
        ]),
      },
    });
  });

  test('ends in 完成 with today’s date when all reviewing bodies agree', async () => {
    const world = await createWorld(host);

    const id = await closedFinding(world);

    const today = await world.asMember(world.office, (ctx) =>
      Promise.resolve(ctx.calendar.today()),
    );
    expect(await look(world, id)).toMatchObject({
      stage: 'closed',
      bucket: 'done',
      closedOn: today,
      measures: { total: 1, verified: 1 },
    });
  });

  test('shows the reviewers’ opinions to the unit only after the verdict', async () => {
    const world = await createWorld(host);
    const planned = await plannedFinding(world);
    await startRectifying(world, planned.findingId);
    await finishWork(world, planned);
    const seen = async () =>
      (await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, planned.findingId))).opinions;
    await world.asMember(world.resident, (ctx) =>
      giveOpinion(ctx, planned.findingId, { body: 'resident', opinion: '同意销号' }),
    );
    expect(await seen()).toEqual([]);

    await decide(world, planned.findingId, 'close');

    expect(await seen()).toMatchObject([{ body: 'resident', opinion: '同意销号' }]);
  });

  test('as 基本完成 keeps a review date and counts in its own bucket', async () => {
    const world = await createWorld(host);
    const planned = await plannedFinding(world);
    await startRectifying(world, planned.findingId);
    await finishWork(world, planned);

    await decide(world, planned.findingId, 'closePartly', { nextReviewOn: '2099-01-31' });

    expect(await look(world, planned.findingId)).toMatchObject({
      bucket: 'partlyDone',
      nextReviewOn: '2099-01-31',
      closedOn: null,
    });
  });

  test('cannot be called 未完成 while the period runs; afterwards only with a new date', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    await startRectifying(world, findingId);
    await expect(
      move(world, world.office, {
        id: findingId,
        move: 'markNotDone',
        reason: '进展缓慢',
        fields: { newDueOn: '2100-06-30' },
      }),
    ).rejects.toMatchObject({
      details: { reasons: [{ code: 'rectification.period_running' }] },
    });

    await host.db.admin.query(
      `update p_rectification.findings set due_on = '2020-01-01' where id = $1`,
      [findingId],
    );
    await decide(world, findingId, 'markNotDone', { newDueOn: '2100-06-30' });

    const seen = await look(world, findingId);
    expect(seen).toMatchObject({
      stage: 'notDone',
      bucket: 'notDone',
      dueOn: '2100-06-30',
      originalDueOn: '2099-12-31',
    });
    expect(seen.extensions).toMatchObject([
      { measureId: null, oldDueOn: '2020-01-01', newDueOn: '2100-06-30' },
    ]);
  });

  test('reopens on a recorded rebound, counts it and keeps the close-out that did not hold', async () => {
    const world = await createWorld(host);
    const id = await closedFinding(world);
    const { closedOn } = await look(world, id);
    await expect(
      move(world, world.office, { id, move: 'reopen', reason: '回头看发现反弹' }),
    ).rejects.toMatchObject({
      details: { reasons: [{ code: 'rectification.no_rebound_recorded' }] },
    });

    await world.asMember(world.discipline, (ctx) =>
      recordRebound(ctx, id, {
        origin: 'followUp',
        description: '同类支出再次未经集体研究',
        foundOn: '2026-11-20',
      }),
    );
    await move(world, world.office, { id, move: 'reopen', reason: '回头看发现反弹' });
    expect((await look(world, id)).stage).toBe('closed');
    await world.asMember(world.discipline, (ctx) =>
      ctx.workflow.move({ subject: 'finding', id, event: 'approve' }),
    );

    expect(await look(world, id)).toMatchObject({
      stage: 'rectifying',
      rebounds: 1,
      closedOn: null,
      reboundList: [
        {
          origin: 'followUp',
          closedOn,
          approvers: expect.arrayContaining([
            world.office.displayName,
            world.discipline.displayName,
          ]),
        },
      ],
    });
  });
});

describe('evidence', () => {
  test('lies with its finding or measure and is what the unit sees too', async () => {
    const world = await createWorld(host);
    const { findingId, measureId } = await plannedFinding(world);
    await startRectifying(world, findingId);

    await world.asUnit(world.unitLiaison, (ctx) =>
      attachFindingEvidence(ctx, findingId, proof('会议纪要')),
    );
    await world.asUnit(world.unitLiaison, (ctx) =>
      attachMeasureEvidence(ctx, measureId, proof('议事规则')),
    );

    const { evidence } = await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, findingId));
    expect(evidence.map(({ fileName, measureId: of }) => [fileName, of])).toEqual([
      ['会议纪要.pdf', null],
      ['议事规则.pdf', measureId],
    ]);
  });
});
