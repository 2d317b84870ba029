import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { itemNamed, publishedList } from '../../test/checklist-factories.ts';
import {
  createWorld,
  draftPaper,
  lockPaper,
  openHost,
  plannedRound,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { TurnIntoFindingsBody } from '../findings/findings.schemas.ts';
import { turnIntoFindings } from '../findings/turn-into-findings.ts';
import { answerItem, dropSheet, openSheet } from './answer-checklist.ts';
import type { AnswerItemBody } from './answers.schemas.ts';
import type { ChecklistKind } from './checklist-tables.ts';
import { citeItems } from './cite-items.ts';
import { getChecklistVersion } from './get-checklist.ts';
import { getEngagementChecklists } from './get-engagement-checklists.ts';
import { listRoundChecklists, pinChecklist, unpinChecklist } from './pin-checklist.ts';
import { publishChecklist } from './publish-checklist.ts';
import { citationShare, rollUpChecklist } from './roll-up-checklist.ts';
import { draftChecklistVersion, saveChecklistDraft } from './save-checklist.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let director: Awaited<ReturnType<TestKernel['member']>>;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  director = await host.member(world.county, 'officeDirector');
  team = await teamOnSite(world);
});
afterAll(() => host.close());

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;
const byOffice = <Result>(work: Work<Result>) => world.asMember(world.office, work);
const byDirector = <Result>(work: Work<Result>) => world.asMember(director, work);
const byTeam = <Result>(work: Work<Result>) => world.asTeam(team.teamId, team.first, work);
const publish = (kind: ChecklistKind = 'other') => publishedList(byOffice, byDirector, { kind });
const read = (id: string) => byOffice((ctx) => getChecklistVersion(ctx, id));
const seen = () => byTeam((ctx) => getEngagementChecklists(ctx, team.engagementId));
const answer = (over: Partial<AnswerItemBody> = {}): AnswerItemBody => ({
  isChecked: true,
  hasProblem: false,
  ...over,
});

/** A checklist the team's round uses, with its items. */
async function pinned(kind: ChecklistKind = 'other') {
  const version = await read(await publish(kind));
  const reason = '上级统一部署';
  await byOffice((ctx) => pinChecklist(ctx, team.roundId, { versionId: version.id, reason }));
  const [first, second] = version.items.map(({ itemId }) => itemId);
  return { ...version, first: first ?? '', second: second ?? '' };
}
const open = (checklistId: string, place = '') =>
  byTeam((ctx) => openSheet(ctx, team.engagementId, { checklistId, place }));
const fill = (id: string, itemId: string, body: AnswerItemBody, version = 0) =>
  byTeam((ctx) => answerItem(ctx, { id, itemId }, { body, version }));

describe('a round', () => {
  test('uses what it has chosen while it is planned, and may choose otherwise', async () => {
    const roundId = await plannedRound(world);
    const { checklistId, id } = await read(await publish());
    await byOffice((ctx) => pinChecklist(ctx, roundId, { versionId: id }));
    expect(await byOffice((ctx) => listRoundChecklists(ctx, roundId))).toMatchObject([
      { versionId: id, number: 1, itemCount: 2 },
    ]);
    await byOffice((ctx) => unpinChecklist(ctx, { roundId, checklistId }));
    expect(await byOffice((ctx) => listRoundChecklists(ctx, roundId))).toEqual([]);
  });

  test('keeps its version from 授权 on, but for a newer one with a reason', async () => {
    const first = await pinned();
    const { roundId } = team;
    const unpin = { roundId, checklistId: first.checklistId };
    await expect(byOffice((ctx) => unpinChecklist(ctx, unpin))).rejects.toMatchObject({
      code: 'inspection.checklist_pinned',
    });
    const next = await byOffice((ctx) => draftChecklistVersion(ctx, first.id, {}));
    const { version } = await read(next);
    await expect(
      byOffice((ctx) => pinChecklist(ctx, roundId, { versionId: next, reason: '修订' })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_not_published' });
    await byDirector((ctx) => publishChecklist(ctx, next, { body: {}, version }));
    await expect(
      byOffice((ctx) => pinChecklist(ctx, roundId, { versionId: next })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_reason_missing' });
    await byOffice((ctx) => pinChecklist(ctx, roundId, { versionId: next, reason: '修订' }));
    await expect(
      byOffice((ctx) => pinChecklist(ctx, roundId, { versionId: first.id, reason: '退回' })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_older' });
  });
});

describe('citations', () => {
  test('of two people at once are one after the other, and end with the round', async () => {
    const { checklistId, first } = await pinned();
    const recordId = await draftPaper(world, team);
    const cite = () =>
      byTeam((ctx) =>
        citeItems(
          ctx,
          { id: team.engagementId, kind: 'paper', recordId },
          { isOutside: false, items: [{ checklistId, itemId: first }] },
        ),
      );
    await Promise.all([cite(), cite(), cite()]);

    const stageIs = (stage: string) =>
      host.db.admin.query(
        `update core.workflow_cases set stage = $2 where subject_type = 'engagement' and subject_id = $1`,
        [team.engagementId, stage],
      );
    await stageIs('archived');
    await expect(cite()).rejects.toMatchObject({ code: 'inspection.checklist_round_over' });
    await stageIs('onSite');
  });
});

describe('a team on site', () => {
  test('fills in a list item by item, and a later answer takes the place of the first', async () => {
    const { checklistId, first } = await pinned();
    const sheet = await open(checklistId);
    await fill(sheet, first, answer());
    await fill(sheet, first, answer({ hasProblem: true, words: '无会议记录' }), 1);
    const list = (await seen()).checklists.find(({ pin }) => pin.checklistId === checklistId);
    expect(list?.sheets).toMatchObject([
      { id: sheet, place: '', answers: [{ itemId: first, hasProblem: true, version: 2 }] },
    ]);
  });

  test('does not overwrite what a colleague has written meanwhile', async () => {
    const { checklistId, first } = await pinned();
    const sheet = await open(checklistId);
    await fill(sheet, first, answer());
    await expect(fill(sheet, first, answer({ isChecked: false }))).rejects.toMatchObject({
      code: 'inspection.version_changed',
    });
  });

  test('writes what the problem is, of an item that was checked', async () => {
    const { checklistId, first } = await pinned();
    const sheet = await open(checklistId);
    await expect(fill(sheet, first, answer({ hasProblem: true }))).rejects.toMatchObject({
      code: 'inspection.checklist_words_missing',
    });
    await expect(
      fill(sheet, first, answer({ isChecked: false, hasProblem: true, words: '有' })),
    ).rejects.toMatchObject({ code: 'inspection.checklist_unchecked_problem' });
    await expect(fill(sheet, team.roundId, answer())).rejects.toMatchObject({
      code: 'inspection.checklist_item_not_found',
    });
  });

  test('fills in 一表清 village by village', async () => {
    const { checklistId, first } = await pinned('village');
    await expect(open(checklistId)).rejects.toMatchObject({
      code: 'inspection.checklist_place_missing',
    });
    const one = await open(checklistId, '龙潭村');
    const other = await open(checklistId, '碧鸡社区');
    await expect(open(checklistId, '龙潭村')).rejects.toMatchObject({
      code: 'inspection.checklist_sheet_open',
    });
    await fill(one, first, answer({ hasProblem: true, words: '三会一课不正常', number: 3 }));
    await fill(other, first, answer({ number: 2 }));
    await expect(byTeam((ctx) => dropSheet(ctx, one))).rejects.toMatchObject({
      code: 'inspection.checklist_sheet_filled',
    });
    const { items } = await byOffice((ctx) =>
      rollUpChecklist(ctx, { checklistId, roundId: team.roundId }),
    );
    expect(items.find(({ item }) => item.itemId === first)).toMatchObject({
      unitsChecked: 1,
      unitsWithProblem: 1,
      placesChecked: 2,
      placesWithProblem: 1,
      number: 5,
    });
  });
});

describe('what rests on a list', () => {
  const cite = (recordId: string, itemIds: readonly string[], checklistId: string) =>
    byTeam((ctx) =>
      citeItems(
        ctx,
        { id: team.engagementId, kind: 'paper', recordId },
        { items: itemIds.map((itemId) => ({ checklistId, itemId })) },
      ),
    );

  test('a finding rests on the items of its working papers', async () => {
    const { checklistId, first, second } = await pinned();
    const paper = await draftPaper(world, team);
    await cite(paper, [first], checklistId);
    const lead = await draftPaper(world, team, { isCadreLead: true });
    await cite(lead, [second], checklistId);
    await lockPaper(world, team, paper);
    const made = await byLeader((ctx) =>
      turnIntoFindings(ctx, team.engagementId, findingsFrom(paper, '集体决策不规范')),
    );
    const { findings, papers } = await seen();
    expect(findings.find(({ id }) => id === made[0]?.id)?.items).toMatchObject([
      { itemId: first, code: '1.1' },
    ]);
    expect(papers.find(({ id }) => id === lead)?.items).toMatchObject([{ code: '1.2' }]);
    const { items } = await byOffice((ctx) =>
      rollUpChecklist(ctx, { checklistId, roundId: team.roundId }),
    );
    expect(items.map(({ leads, unitsWithProblem }) => [unitsWithProblem, leads])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('the share of findings that cite no item is told, and 清单外 is said by somebody', async () => {
    const before = await byOffice((ctx) => citationShare(ctx, { roundId: team.roundId }));
    const paper = await draftPaper(world, team);
    await lockPaper(world, team, paper);
    const [made] = await byLeader((ctx) =>
      turnIntoFindings(ctx, team.engagementId, findingsFrom(paper, '公章管理不规范')),
    );
    const silent = await byOffice((ctx) => citationShare(ctx, { roundId: team.roundId }));
    expect(silent).toMatchObject({ findings: before.findings + 1, silent: before.silent + 1 });
    await byTeam((ctx) =>
      citeItems(
        ctx,
        { id: team.engagementId, kind: 'finding', recordId: made?.id ?? '' },
        { items: [], isOutside: true },
      ),
    );
    const outside = await byOffice((ctx) => citationShare(ctx, { roundId: team.roundId }));
    expect(outside).toMatchObject({ silent: before.silent, outside: before.outside + 1 });
  });

  test('an item that is dropped from the list keeps what was found by it', async () => {
    const { checklistId, first, id } = await pinned();
    const sheet = await open(checklistId);
    await fill(sheet, first, answer({ hasProblem: true, words: '未公开' }));
    const next = await byOffice((ctx) => draftChecklistVersion(ctx, id, {}));
    const draft = await read(next);
    const items = [...draft.items.filter(({ itemId }) => itemId !== first), itemNamed('2.1')];
    await byOffice((ctx) =>
      saveChecklistDraft(ctx, next, { body: { title: draft.title, items }, version: 1 }),
    );
    await byDirector((ctx) => publishChecklist(ctx, next, { body: {}, version: 2 }));
    await byOffice((ctx) =>
      pinChecklist(ctx, team.roundId, { versionId: next, reason: '条目调整' }),
    );
    const rolled = await byOffice((ctx) =>
      rollUpChecklist(ctx, { checklistId, roundId: team.roundId }),
    );
    expect(
      rolled.items.map(({ isGone, item, unitsWithProblem }) => [
        item.code,
        isGone,
        unitsWithProblem,
      ]),
    ).toEqual([
      ['1.2', false, 0],
      ['2.1', false, 0],
      ['1.1', true, 1],
    ]);
  });

  const byLeader = <Result>(work: Work<Result>) => world.asTeam(team.teamId, team.leader, work);
  const findingsFrom = (paperId: string, text: string) =>
    TurnIntoFindingsBody.parse({
      findings: [{ paperIds: [paperId], text, level: 'county', cat1: '全面从严治党责任' }],
    });
});
