import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  agreed,
  answerOnPaper,
  asked,
  offered,
  openDispatchWorld,
  read,
  scanOf,
  type DispatchWorld,
} from '../../test/dispatch-steps.ts';
import type { Place } from '../../test/dispatch-world.ts';
import { agreeAsUnit } from './agree-as-unit.ts';
import { answerRequest } from './answer-request.ts';
import { attachAnswer } from './attach-answer.ts';
import { nameReplacement } from './name-replacement.ts';
import { recordPaperAnswer } from './record-paper-answer.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

type Party = 'unit' | 'person';
const record = ({ act, clerk }: Place, id: string, of: Party) =>
  act(clerk, (ctx) => recordPaperAnswer(ctx, id, { of }));
const attach = (place: Place, id: string, of: Party) =>
  place.act(place.clerk, (ctx) => attachAnswer(ctx, { id, of }, scanOf(place, '材料.pdf')));

test('each answer on paper wants its own scan: the letter of the unit is none of the person', async () => {
  const { atHome, home } = await asked(world, '张复函');
  await expect(record(home, atHome, 'unit')).rejects.toMatchObject({
    code: 'talent-pool.answer_paper_missing',
  });

  await attach(home, atHome, 'unit');
  await expect(record(home, atHome, 'person')).rejects.toMatchObject({
    code: 'talent-pool.answer_paper_missing',
  });
  await record(home, atHome, 'unit');

  expect(await read(home, atHome)).toMatchObject({
    unitConsent: 'paper',
    personConsent: null,
    files: [{ purpose: 'unit' }],
  });
});

test('a person without an account signs consent and undertaking on paper, and is nominated', async () => {
  const { atCity, atHome, home } = await asked(world, '李纸面');

  await answerOnPaper(home, atHome, 'person');
  await answerOnPaper(home, atHome, 'unit');
  await home.move(home.director, atHome, 'nominate');
  await home.deliver();

  expect(await read(world.city, atCity)).toMatchObject({
    stage: 'nominated',
    personConsent: 'paper',
    unitConsent: 'paper',
    undertakingSignedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
});

test('who has answered by account is not answered for on paper', async () => {
  const { atHome, home, person } = await asked(world, '王已答');
  await home.act(person.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));
  await home.act(home.clerk, (ctx) => agreeAsUnit(ctx, atHome));

  for (const of of ['person', 'unit'] as const) {
    await expect(attach(home, atHome, of)).rejects.toMatchObject({ code: 'talent-pool.answered' });
    await expect(record(home, atHome, of)).rejects.toMatchObject({ code: 'talent-pool.answered' });
  }
});

test('the city that asks records no answer in the place of the county', async () => {
  const { atCity } = await asked(world, '赵市级');

  await expect(attach(world.city, atCity, 'person')).rejects.toMatchObject({
    code: 'talent-pool.answered_elsewhere',
  });
  await expect(record(world.city, atCity, 'unit')).rejects.toMatchObject({
    code: 'talent-pool.answered_elsewhere',
  });
});

test('papers of whoever was returned answer nothing for who replaces him', async () => {
  const { atCity, atHome, home } = await agreed(world, '何退回');
  const other = await offered(world, home, '吕接替');
  await world.city.move(world.city.clerk, atCity, 'return', {
    reason: '无审计经历',
    reasonCode: 'experience',
  });
  await world.city.deliver();
  await home.act(home.director, (ctx) =>
    nameReplacement(ctx, atHome, { candidateId: other.cardId }),
  );

  await expect(record(home, atHome, 'unit')).rejects.toMatchObject({
    code: 'talent-pool.answer_paper_missing',
  });
  expect((await read(home, atHome)).files.map(({ purpose }) => purpose)).toEqual(['former']);
});
