import { exportWorkbook, roundTrip, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, openHost, type World } from '../../test/evaluation-factories.ts';
import { forOthers } from '../database.ts';
import { changeTraining } from './change-training.ts';
import { getPersonTraining, getTraining, getTrainingCounts } from './list-trainings.ts';
import { recordTraining } from './record-training.ts';
import { setAttendance } from './set-attendance.ts';
import { trainingRegister, trainingRegisterSource } from './training-register.source.ts';
import type { CreateTrainingBody } from './training.schemas.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const body = (overrides: Partial<CreateTrainingBody> = {}): CreateTrainingBody => ({
  kind: 'training',
  title: '谈话技巧培训',
  heldOn: '2026-02-10',
  place: '县委党校',
  lecturer: '李老师',
  summary: null,
  minutes: 120,
  roundId: null,
  withRoundMembers: false,
  ...overrides,
});

const hold = (world: World, overrides: Partial<CreateTrainingBody> = {}) =>
  world.asMember(world.office, (ctx) => recordTraining(ctx, body(overrides)));

describe('纪法课堂', () => {
  test('is held once a round, with everybody of its teams', async () => {
    const world = await createWorld(host);
    const held = {
      kind: 'disciplineClass',
      roundId: world.roundId,
      withRoundMembers: true,
    } as const;
    const id = await hold(world, held);
    const { attendance, roundName } = await world.asMember(world.office, (ctx) =>
      getTraining(ctx, id),
    );
    expect(attendance).toHaveLength(5);
    expect(roundName).toBe('第一轮巡察');
    await expect(hold(world, { ...held, title: '又一次' })).rejects.toMatchObject({
      code: 'talent-pool.training_twice',
    });
  });

  test('belongs to a round', async () => {
    const world = await createWorld(host);
    await expect(hold(world, { kind: 'disciplineClass' })).rejects.toMatchObject({
      code: 'talent-pool.class_without_round',
    });
  });
});

describe('the attendance', () => {
  test('is counted by year against what is required', async () => {
    const world = await createWorld(host);
    const [personId = ''] = world.people;
    for (const title of ['一', '二']) {
      const id = await hold(world, { title });
      await world.asMember(world.office, (ctx) =>
        setAttendance(ctx, id, {
          version: 1,
          body: { people: [{ personId, minutes: title === '一' ? 60 : null, remark: null }] },
        }),
      );
    }
    const training = await world.asMember(world.office, (ctx) => getPersonTraining(ctx, personId));
    expect(training.required).toBe(3);
    expect(training.years).toContainEqual({ year: 2026, times: 2, minutes: 180 });
    const { items } = await world.asMember(world.office, (ctx) => getTrainingCounts(ctx, 2026));
    expect(items).toMatchObject([{ personId, times: 2, minutes: 180 }]);
  });

  test('names people of the tenant, each once, and nobody longer than it lasted', async () => {
    const world = await createWorld(host);
    const [personId = ''] = world.people;
    const id = await hold(world);
    const set = (people: readonly { personId: string; minutes: number | null }[]) =>
      world.asMember(world.office, (ctx) =>
        setAttendance(ctx, id, {
          version: 1,
          body: { people: people.map((it) => ({ ...it, remark: null })) },
        }),
      );
    await expect(set([{ personId: id, minutes: null }])).rejects.toMatchObject({
      code: 'talent-pool.person_unknown',
    });
    await expect(set([{ personId, minutes: 121 }])).rejects.toMatchObject({
      code: 'talent-pool.minutes_beyond',
    });
    const twice = { personId, minutes: null };
    await expect(set([twice, twice])).rejects.toMatchObject({ code: 'talent-pool.person_twice' });
  });
});

test('a training that has changed since it was read is not overwritten', async () => {
  const world = await createWorld(host);
  const id = await hold(world);
  const { withRoundMembers: _, ...changed } = body({ place: '会议室' });
  const change = { body: changed, version: 1 };
  await world.asMember(world.office, (ctx) => changeTraining(ctx, id, change));
  await expect(
    world.asMember(world.office, (ctx) => changeTraining(ctx, id, change)),
  ).rejects.toMatchObject({ code: 'talent-pool.version_changed' });
});

describe('培训台账', () => {
  test('comes back from its sheet unchanged, and is written from one', async () => {
    const world = await createWorld(host);
    const [personId = ''] = world.people;
    const record = {
      values: {
        heldOn: '2026-02-10',
        title: '谈话技巧培训',
        kind: 'training',
        minutes: 120,
        place: '县委党校',
        lecturer: null,
        person: { id: personId, text: '组员1' },
        ownMinutes: 60,
        remark: '迟到',
      },
      details: [],
    };
    const id = await world.asMember(
      world.office,
      (ctx) =>
        trainingRegisterSource.apply?.(forOthers(ctx), {
          recordId: null,
          record,
          batchId: personId,
        }) ?? Promise.reject(new Error('the register writes nothing')),
    );
    const [stored] = await world.asMember(world.office, (ctx) =>
      trainingRegisterSource.read(forOthers(ctx), [id]),
    );
    expect(stored?.values).toMatchObject(record.values);
    const { ids } = await world.asMember(world.office, (ctx) =>
      trainingRegisterSource.list(forOthers(ctx), { filters: [], sort: [] }),
    );
    expect(ids).toEqual([id]);
    expect((await exportWorkbook(trainingRegister, [record])).length).toBeGreaterThan(0);
    const plan = await roundTrip(trainingRegister, [record]);
    expect(plan).toMatchObject({ counts: { new: 0, changed: 0 } });
  });
});
