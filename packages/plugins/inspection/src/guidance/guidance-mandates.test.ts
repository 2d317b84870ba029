import { insertTenant, insertUser, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, mandateDates, openHost } from '../../test/factories.ts';
import { signPaperForms } from '../../test/recusal-factories.ts';
import { combinedTeam } from '../../test/undertaking-factories.ts';
import { leaveCombined } from '../combined/answer-invitation.ts';
import { combinedExchange } from '../combined/combined.exchange.ts';
import { findParticipationOfRound } from '../combined/participations.repository.ts';
import { inInspection } from '../database.ts';
import { issueMandates } from '../teams/issue-mandates.ts';
import { getTeam } from '../teams/list-teams.ts';
import { listGuidanceMandates } from './guidance-mandates.repository.ts';
import { issueGuidanceMandate, withdrawGuidanceMandate } from './issue-guidance-mandate.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** A team of a combined round and a person at home in the city. */
async function guided() {
  const world = await createWorld(host);
  const team = await combinedTeam(world);
  await signPaperForms(world, team.teamId);
  await world.asMember(world.office, (ctx) => issueMandates(ctx, team.teamId, mandateDates));
  const city = await host.city();
  await host.db.admin.query(
    'update p_inspection.participations set city_tenant_id = $2 where tenant_id = $1',
    [world.county.id, city.id],
  );
  const guide = await insertUser(host.db.admin, city);
  const request = {
    userName: guide.userName,
    purpose: '指导底稿取证',
    engagementIds: [team.engagementId],
    documentNo: '县巡指授〔2026〕1号',
    validTo: '2099-12-31',
  };
  const issue = (changes: Partial<typeof request> = {}) =>
    world.asMember(world.office, (ctx) =>
      issueGuidanceMandate(ctx, team.teamId, { ...request, ...changes }),
    );
  const door = {
    kind: 'team',
    credential: guide.credential,
    code: world.county.code,
    teamId: team.teamId,
  } as const;
  const reads = () => host.read(door, (ctx) => getTeam(inInspection(ctx), team.teamId));
  return { city, world, team, issue, reads, door };
}

test('lets one person of the city read the team, and nothing be written', async () => {
  const { door, issue, reads } = await guided();
  await expect(reads()).rejects.toThrow('door closed: scope');

  await issue();

  expect((await reads()).engagements).toHaveLength(1);
  await expect(host.write(door, () => Promise.resolve(), { expectAudit: false })).rejects.toThrow(
    'door closed: scope',
  );
});

test('is for people of the city and units of the team alone, and never for a member', async () => {
  const { issue, team, world } = await guided();
  const stranger = await insertUser(host.db.admin, await insertTenant(host.db.admin));

  await expect(issue({ userName: stranger.userName })).rejects.toMatchObject({
    code: 'inspection.guide_not_of_city',
  });
  await expect(issue({ userName: '没有这个账号' })).rejects.toMatchObject({
    code: 'inspection.guide_not_of_city',
  });
  await expect(issue({ engagementIds: [team.teamId] })).rejects.toMatchObject({
    code: 'inspection.unit_of_other_team',
  });
  await expect(issue({ validTo: '2020-01-01' })).rejects.toMatchObject({
    code: 'inspection.mandate_dates',
  });
  expect(
    await world.asMember(world.office, (ctx) => listGuidanceMandates(ctx.tx, team.teamId)),
  ).toEqual([]);
});

test('ends when the county leaves the undertaking, and none is given after', async () => {
  const { issue, reads, team, world } = await guided();
  await issue();
  expect((await reads()).engagements).toHaveLength(1);

  await world.asMember(world.office, async (ctx) => {
    const part = await findParticipationOfRound(ctx.tx, team.roundId);
    await leaveCombined(ctx, part?.id ?? '', '任务冲突');
  });

  await expect(reads()).rejects.toThrow('door closed');
  await expect(issue()).rejects.toMatchObject({ code: 'inspection.not_combined' });
});

test('ends with the undertaking', async () => {
  const { city, issue, reads, team, world } = await guided();
  await issue();
  const part = await world.asMember(world.office, (ctx) =>
    findParticipationOfRound(ctx.tx, team.roundId),
  );
  await host.write(
    { kind: 'job', tenantId: world.county.id, plugin: 'inspection', job: 'test' },
    (ctx) =>
      combinedExchange.receive(ctx, {
        exchangeId: part?.exchangeId ?? '',
        from: { tenantId: city.id, code: city.code, name: city.name, direction: 'above' },
        verb: 'end',
        content: { stage: 'closed', reason: null },
        sentByName: '市经办',
        sentAt: new Date().toISOString(),
        keepFiles: () => Promise.resolve(),
      }),
    { expectAudit: false },
  );

  await expect(reads()).rejects.toThrow('door closed');
  await expect(issue()).rejects.toMatchObject({ code: 'inspection.not_combined' });
});

test('ends when it is withdrawn', async () => {
  const { issue, reads, team, world } = await guided();
  await issue();
  const [mandate] = await world.asMember(world.office, (ctx) =>
    listGuidanceMandates(ctx.tx, team.teamId),
  );

  await world.asMember(world.office, (ctx) =>
    withdrawGuidanceMandate(ctx, mandate?.id ?? '', '指导已结束'),
  );

  await expect(reads()).rejects.toThrow('door closed');
  expect(mandate).toMatchObject({ purpose: '指导底稿取证' });
});
