import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../../test/factories.ts';
import {
  actOnLead,
  createLeadOffice,
  leadOf,
  type LeadOffice,
} from '../../../test/lead-factories.ts';
import { TurnIntoFindingsBody } from '../../findings/findings.schemas.ts';
import { turnIntoFindings } from '../../findings/turn-into-findings.ts';
import { listPaperRecords } from '../../working-papers/list-paper-records.ts';
import { findPaper } from '../../working-papers/working-papers.repository.ts';
import { follow, take } from './follow-referral.job.ts';
import { findLeadOfReferral } from './leads.repository.ts';
import { nameLeadPerson } from './name-lead-person.ts';
import { referLead } from './refer-lead.ts';
import { findReferral, listReferrals } from './referrals.repository.ts';
import { ReferLeadBody } from './referrals.schemas.ts';

let host: TestKernel;
let world: World;
let office: LeadOffice;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  office = await createLeadOffice(world);
  team = await teamOnSite(world);
});
afterAll(async () => {
  await host.close();
});

const bodyOf = (overrides: object = {}) =>
  ReferLeadBody.parse({
    engagementId: team.engagementId,
    documentNo: '县委一巡移〔2026〕1号',
    referredOn: '2026-02-10',
    subject: { name: '郑某某', unitName: '区水务局' },
    allegation: '涉嫌虚列开支。',
    discipline: 'integrity',
    suggestion: '建议初步核实',
    ...overrides,
  });

async function referred(overrides: object = {}): Promise<{ id: string; leadId: string }> {
  const { id } = await world.asTeam(team.teamId, team.leader, (ctx) =>
    referLead(ctx, bodyOf(overrides)),
  );
  await office.asJob((ctx) => take(ctx, id));
  const lead = await office.asJob((ctx) => findLeadOfReferral(ctx.tx, id));
  return { id, leadId: lead?.id ?? '' };
}

const referralOf = (id: string) => office.asJob((ctx) => findReferral(ctx.tx, id));

describe('a lead the team hands over', () => {
  test('waits for custody, with the round it comes from and the suggestion', async () => {
    const { leadId } = await referred();

    expect(await leadOf(office, leadId)).toMatchObject({
      state: 'referred',
      teamName: '县委第一巡察组',
      source: 'inspection',
      suggestion: '建议初步核实',
      disposition: null,
      registeredByName: '组长甲',
    });
  });

  test('leaves nothing of its content with the team', async () => {
    const { id } = await referred();

    expect(await referralOf(id)).toMatchObject({ contentSealed: null, receivedOn: null });
  });

  test('is taken once, however often the event comes', async () => {
    const { id, leadId } = await referred();
    await office.asJob((ctx) => take(ctx, id));

    const { rows } = await host.db.admin.query<{ id: string }>(
      'select id from p_inspection.leads where referral_id = $1',
      [id],
    );
    expect(rows).toEqual([{ id: leadId }]);
  });

  test('is signed for by custody, and the team reads that it is', async () => {
    const { id, leadId } = await referred();

    await actOnLead(office, { user: office.custody, id: leadId, move: 'receive' });
    await office.asJob((ctx) => follow(ctx, leadId));

    expect(await referralOf(id)).toMatchObject({ receivedBy: '案管甲' });
  });

  test('is not in the list of a team member it names, from then on', async () => {
    const { leadId, id } = await referred();
    const seen = () =>
      world.asTeam(team.teamId, team.second, async (ctx) =>
        (await listReferrals(ctx.tx, ctx.actor.userId)).map((row) => row.id),
      );
    const before = await seen();

    await office.inside(office.custody, (ctx) =>
      nameLeadPerson(ctx, leadId, {
        name: team.second.displayName,
        unitName: '县委第一巡察组',
        post: null,
        rank: null,
        personId: null,
        part: 'involved',
      }),
    );
    await office.asJob((ctx) => follow(ctx, leadId));

    expect(before).toContain(id);
    expect(await seen()).not.toContain(id);
  });
});

describe('a working paper that goes the way of a lead', () => {
  test('is locked, flagged, and referred once', async () => {
    const draft = await draftPaper(world, team, { isCadreLead: true });
    await expect(referred({ paperId: draft })).rejects.toMatchObject({
      code: 'inspection.paper_not_locked',
    });
    const ordinary = await draftPaper(world, team);
    await lockPaper(world, team, ordinary);
    await expect(referred({ paperId: ordinary })).rejects.toMatchObject({
      code: 'inspection.paper_not_cadre_lead',
    });
    await lockPaper(world, team, draft);
    await referred({ paperId: draft });

    await expect(referred({ paperId: draft })).rejects.toMatchObject({
      code: 'inspection.paper_already_referred',
    });
  });

  test('is in no compilation and becomes no finding', async () => {
    const paperId = await draftPaper(world, team, { isCadreLead: true });
    await lockPaper(world, team, paperId);
    await referred({ paperId });
    const findings = [{ paperIds: [paperId], text: '问题', level: 'county', cat1: '政治责任' }];

    const listed = await world.asMember(world.office, (ctx) =>
      listPaperRecords(ctx, { filters: [], sort: [] }),
    );
    const paper = await world.asMember(world.office, (ctx) => findPaper(ctx.tx, paperId));

    expect(listed.ids).not.toContain(paperId);
    expect(paper?.resultTag).toBe('toLead');
    await expect(
      world.asTeam(team.teamId, team.leader, (ctx) =>
        turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
      ),
    ).rejects.toMatchObject({ code: 'inspection.cadre_lead' });
  });
});

test('the team has no move in a lead: it suggests and never disposes', async () => {
  const { leadId } = await referred();

  await expect(
    world.asTeam(team.teamId, team.leader, (ctx) =>
      ctx.workflow.move({ subject: 'lead', id: leadId, move: 'receive' }),
    ),
  ).rejects.toMatchObject({ code: 'core.case_not_found' });
});
