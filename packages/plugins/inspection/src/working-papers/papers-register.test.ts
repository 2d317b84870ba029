import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, draftPaper, lockPaper, openHost, teamOnSite } from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { listPaperRecords, readPaperRecords } from './list-paper-records.ts';
import { papersRegister } from './papers.register.ts';

const recordsIn = async (ctx: InspectionCtx, roundId: string) => {
  const filters = [{ column: 'round', oneOf: [roundId] }];
  const { ids } = await listPaperRecords(ctx, { filters, sort: [] });
  return await readPaperRecords(ctx, ids);
};

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('the register shows locked papers by their formal number, with people and evidence by name', async () => {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const id = await draftPaper(world, team);
  await lockPaper(world, team, id);

  const records = await world.asMember(world.office, (ctx) => recordsIn(ctx, team.roundId));

  expect(records).toMatchObject([
    {
      id,
      values: {
        paperNo: expect.stringMatching(/^\[2026\]\d+巡-1组-01号$/),
        team: { text: '县委第一巡察组' },
        handlers: [{ text: '组员丙' }, { text: '组员丁' }],
        leaderSign: [{ text: '组长甲' }],
        evidence: ['证据01 会议记录.pdf'],
      },
    },
  ]);
  expect(Object.keys(records[0]?.values ?? {})).toEqual(
    papersRegister.columns.map(({ key }) => key),
  );
});

test('papers on leading-cadre leads are left out', async () => {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  await draftPaper(world, team, { isCadreLead: true });

  const records = await world.asMember(world.office, (ctx) => recordsIn(ctx, team.roundId));

  expect(records).toEqual([]);
});
