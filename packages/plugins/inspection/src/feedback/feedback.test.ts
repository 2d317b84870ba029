import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  decideReport,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { feedbackMeeting, holdFeedback } from '../../test/report-factories.ts';
import { forOthers } from '../database.ts';
import { copyNoticeDocument } from '../documents/copy-notice.document.ts';
import { giveFeedback } from '../engagements/give-feedback.ts';
import { recordReceipt } from '../engagements/record-receipt.ts';
import { TurnIntoFindingsBody } from '../findings/findings.schemas.ts';
import { turnIntoFindings } from '../findings/turn-into-findings.ts';
import { correctCopyNotice } from './correct-copy-notice.ts';
import { getFeedbackRecord } from './get-feedback-record.ts';
import { issueCopyNotice, receiptCopyNotice } from './issue-copy-notice.ts';
import { recordFeedbackMeeting, updateFeedbackMeeting } from './record-feedback-meeting.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

const asLeader: World['asMember'] = (_, work) => world.asTeam(team.teamId, team.leader, work);
const inTeam = <Result>(work: Parameters<typeof asLeader<Result>>[1]) =>
  asLeader(team.leader, work);
/** A unit to which its one finding is fed back; another paper became a lead. */
const fedBack = async () => {
  team = await teamOnSite(world);
  const paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const lead = await draftPaper(world, team, {
    title: '副局长李某收受礼金',
    summary: '群众反映副局长李某收受管理对象礼金两万元。',
    isCadreLead: true,
  });
  await lockPaper(world, team, lead);
  const findings = [{ paperIds: [paperId], text: '集体决策不到位', level: 'county', cat1: '政治' }];
  await inTeam((ctx) =>
    turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
  );
  await decideReport(world, team);
  await inTeam((ctx) =>
    giveFeedback(ctx, team.engagementId, {
      issuedOn: '2026-04-10',
      documentNo: `巡反〔2026〕${team.roundId.slice(-6)}号`,
      dueOn: '2026-07-10',
    }),
  );
};
const meet = (overrides: Partial<Parameters<typeof recordFeedbackMeeting>[2]>) =>
  inTeam((ctx) =>
    recordFeedbackMeeting(ctx, team.engagementId, {
      ...feedbackMeeting,
      step: 'head',
      ...overrides,
    }),
  );
const seen = () => inTeam((ctx) => getFeedbackRecord(ctx, team.engagementId));
const receipt = () =>
  inTeam((ctx) =>
    recordReceipt(ctx, team.engagementId, { receivedOn: '2026-04-12', receivedBy: '王某' }),
  );
const refusal = (code: string) => ({ details: { reasons: [{ code: `inspection.${code}` }] } });

describe('the feedback', () => {
  test('is given to the head alone before the leadership hears it', async () => {
    await fedBack();
    await expect(meet({ step: 'leadership' })).rejects.toMatchObject({
      code: 'inspection.meeting_out_of_order',
    });
    await meet({ heldOn: '2026-04-11', signedOn: '2026-04-11' });
    await expect(meet({ step: 'leadership', heldOn: '2026-04-10' })).rejects.toMatchObject({
      code: 'inspection.meeting_order',
    });
    await meet({ step: 'leadership', heldOn: '2026-04-11', signedOn: '2026-04-11' });

    const { steps } = await seen();
    expect(steps.map(({ meeting, step }) => [step, meeting?.heldOn])).toEqual([
      ['head', '2026-04-11'],
      ['leadership', '2026-04-11'],
    ]);
  });

  test('is received when both have signed', async () => {
    await fedBack();
    await expect(receipt()).rejects.toMatchObject(refusal('feedback_meetings_open'));
    await meet({});
    await meet({ step: 'leadership', signedBy: null, signedOn: null });
    await expect(receipt()).rejects.toMatchObject(refusal('feedback_unsigned'));

    const unsigned = (await seen()).steps[1]?.meeting;
    await inTeam((ctx) =>
      updateFeedbackMeeting(ctx, unsigned?.id ?? '', {
        body: { signedBy: '王某', signedOn: '2026-04-12' },
        version: unsigned?.version,
      }),
    );
    await receipt();
    const late = inTeam((ctx) =>
      updateFeedbackMeeting(ctx, unsigned?.id ?? '', { body: { place: '改' }, version: 2 }),
    );
    await expect(late).rejects.toMatchObject({ code: 'inspection.feedback_over' });
  });

  test('is signed for on a day that fits', async () => {
    await fedBack();

    for (const odd of [{ signedOn: '2026-04-09' }, { signedBy: null }, { signedOn: '2999-01-01' }])
      await expect(meet(odd)).rejects.toMatchObject({ code: 'inspection.meeting_receipt' });
    await expect(
      meet({ heldOn: '2999-01-01', signedOn: null, signedBy: null }),
    ).rejects.toMatchObject({ code: 'inspection.meeting_in_future' });
  });
});

describe('抄告', () => {
  const receivers = [
    { role: '分管县领导', name: '副县长赵某' },
    { role: '组织部门', name: '县委组织部' },
  ];
  const copy = (overrides: Partial<Parameters<typeof issueCopyNotice>[2]> = {}) =>
    inTeam((ctx) =>
      issueCopyNotice(ctx, team.engagementId, {
        noticeNo: `巡抄〔2026〕${team.roundId.slice(-6)}号`,
        issuedOn: '2026-04-15',
        content: '反馈问题1个，请督促整改。',
        receivers,
        ...overrides,
      }),
    );

  test('goes to whoever leads or supervises, and each signs for it', async () => {
    await fedBack();
    expect((await seen()).usualReceivers).toEqual([
      '分管县领导',
      '主责部门',
      '纪检监察机关',
      '组织部门',
    ]);
    await copy();
    const [first] = (await seen()).copies[0]?.receivers ?? [];
    const body = { receivedBy: '赵某', receivedOn: '2026-04-16' };
    const sign = () =>
      inTeam((ctx) => receiptCopyNotice(ctx, first?.id ?? '', { body, version: first?.version }));
    await sign();

    expect((await seen()).copies).toMatchObject([
      {
        content: '反馈问题1个，请督促整改。',
        receivers: [body, { name: '县委组织部', receivedBy: null }],
      },
    ]);
    await expect(sign()).rejects.toBeInstanceOf(Error);
    await expect(copy()).rejects.toMatchObject({ code: 'inspection.copy_no_taken' });
  });

  test('says nothing of what became a lead', async () => {
    await fedBack();

    for (const content of [
      '另有副局长李某收受礼金的问题。',
      '群众反映，副局长李某收受管理对象礼金 两万元！',
    ])
      await expect(copy({ content })).rejects.toMatchObject({ code: 'inspection.lead_content' });
  });

  test('follows the feedback', async () => {
    team = await teamOnSite(world);
    await expect(copy()).rejects.toMatchObject({ code: 'inspection.copy_before_feedback' });
    await fedBack();
    await expect(copy({ issuedOn: '2026-04-09' })).rejects.toMatchObject({
      code: 'inspection.copy_date',
    });
    await holdFeedback(world, team);
    await copy();
    expect((await seen()).copies).toHaveLength(1);
  });

  describe('that was wrong', () => {
    const correct = (overrides: Partial<Parameters<typeof correctCopyNotice>[2]> = {}) =>
      inTeam(async (ctx) => {
        const { copies } = await getFeedbackRecord(ctx, team.engagementId);
        return correctCopyNotice(ctx, copies[0]?.id ?? '', {
          noticeNo: `巡抄更〔2026〕${team.roundId.slice(-6)}号`,
          issuedOn: '2026-04-18',
          content: '反馈问题1个，7月10日前整改到位。',
          correction: '漏写整改期限。',
          receivers,
          ...overrides,
        });
      });
    const letterOf = (id: string) => inTeam((ctx) => copyNoticeDocument.data(forOthers(ctx), id));

    test('is replaced by a letter of its own, and stays with who signed for it', async () => {
      await fedBack();
      await copy();
      await correct();

      const { copies } = await seen();
      expect(copies).toMatchObject([
        { content: '反馈问题1个，请督促整改。', supersedesId: null, receivers },
        { correction: '漏写整改期限。', supersedesId: copies[0]?.id, receivers },
      ]);
      expect(await letterOf(copies[0]?.id ?? '')).toMatchObject({ act: '抄告', replacedNo: '' });
      expect(await letterOf(copies[1]?.id ?? '')).toMatchObject({
        act: '更正抄告',
        replacedNo: copies[0]?.noticeNo,
        correction: '漏写整改期限',
        issuedOn: '2026年4月18日',
        receivers: '副县长赵某、县委组织部',
        content: [{ paragraph: '反馈问题1个，7月10日前整改到位。' }],
      });
      const again = correct({ noticeNo: `再更正${team.roundId.slice(-6)}` });
      await expect(again).rejects.toMatchObject({ code: 'inspection.copy_corrected' });
    });

    test('is corrected for everybody who got it, and not before it was issued', async () => {
      await fedBack();
      await copy();

      await expect(correct({ receivers: receivers.slice(1) })).rejects.toMatchObject({
        code: 'inspection.copy_receivers',
        message: expect.stringContaining('副县长赵某'),
      });
      await expect(correct({ issuedOn: '2026-04-14' })).rejects.toMatchObject({
        code: 'inspection.copy_date',
      });
    });

    test('is not corrected with words of what became a lead', async () => {
      await fedBack();
      await copy();

      await expect(
        correct({ correction: '副局长李某收受礼金一事应另行移交。' }),
      ).rejects.toMatchObject({ code: 'inspection.lead_content' });
    });
  });
});
