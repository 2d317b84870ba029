import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { called, openHost, placeIn, type Place } from '../../test/combined-world.ts';
import { evidence } from '../../test/factories.ts';
import { holdBriefings } from '../../test/report-factories.ts';
import { joinCombined } from '../combined/answer-invitation.ts';
import { listParticipations } from '../combined/participation-views.ts';
import { createRound } from '../rounds/create-round.ts';
import { receiptReport, replyToReport } from './answer-report.ts';
import { ListReceivedQuery } from './city-reports.schemas.ts';
import { getCityReport, getReceivedReport, listReceivedReports } from './list-city-reports.ts';
import { returnReport } from './return-report.ts';
import { attachCityReportFile, draftCityReport, updateCityReport } from './save-city-report.ts';
import { sendCityReport } from './send-city-report.ts';

let host: TestKernel;
let city: Place;
let county: Place;
let combinedId: string;
let roundId: string;
let roundNo = 0;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
});
afterAll(() => host.close());

const body = {
  reportNo: '西委巡〔2026〕3号',
  title: '关于教育领域巡察情况的报告',
  body: '书面报告。',
};
const place = () => county.act(county.clerk, (ctx) => getCityReport(ctx, roundId));
const inStage = (id: string, stage: string) =>
  host.db.admin.query(
    `update core.workflow_cases set state = $3, stage = $3, snapshot = jsonb_set(snapshot, '{state}', to_jsonb($3::text))
     where tenant_id = $1 and subject_type = 'round' and subject_id = $2`,
    [county.tenant.id, id, stage],
  );
const draft = () => county.act(county.clerk, (ctx) => draftCityReport(ctx, roundId, body));
const send = async () => {
  const { report } = await place();
  await county.act(county.clerk, (ctx) => sendCityReport(ctx, report?.id ?? ''));
  await county.deliver();
};
const received = async () => {
  const { items } = await city.act(city.clerk, (ctx) =>
    listReceivedReports(ctx, ListReceivedQuery.parse({ combined: combinedId })),
  );
  return items[0]?.id ?? '';
};
const decide = (id = roundId) =>
  county.act(county.committee, (ctx) =>
    ctx.workflow.move({
      subject: 'round',
      id,
      move: 'decide',
      fields: { decidedOn: '2026-04-01', minutesNo: '常委会纪要9号' },
    }),
  );
const heard = (id: string) =>
  holdBriefings({ asMember: (user, work) => county.act(user, work), office: county.clerk }, id);

/** A county whose round of an undertaking is being deliberated. */
beforeEach(async () => {
  roundNo += 1;
  county = await placeIn(host, await host.county());
  combinedId = await called(city, [county], roundNo);
  await county.act(county.clerk, async (ctx) => {
    const { items } = await listParticipations(ctx, { limit: 50 });
    await joinCombined(ctx, items[0]?.id ?? '', { roundId: null });
  });
  await county.deliver();
  roundId = await county.act(county.clerk, async (ctx) => {
    const { items } = await listParticipations(ctx, { limit: 50 });
    return items[0]?.round?.id ?? '';
  });
});

describe('双报告', () => {
  test('keeps a round of an undertaking from the feedback until both reports are received', async () => {
    await inStage(roundId, 'deliberating');
    const codes = (...expected: readonly string[]) => ({
      details: { reasons: expected.map((code) => ({ code: `inspection.${code}` })) },
    });
    await expect(decide()).rejects.toMatchObject(
      codes('briefings_open', 'dual_briefings_open', 'dual_report_unsent'),
    );

    await heard(roundId);
    await draft();
    await send();
    await expect(decide()).rejects.toMatchObject(codes('dual_report_unsigned'));

    const id = await received();
    await city.act(city.clerk, (ctx) => receiptReport(ctx, id, '昆巡收〔2026〕1号'));
    await city.deliver();
    expect(await decide()).toMatchObject({ stage: 'feedback' });
  });

  test('is not asked of a round of the county’s own', async () => {
    const { id } = await county.act(county.clerk, (ctx) =>
      createRound(ctx, {
        committeeTerm: 12,
        year: 2026,
        roundNo: 900 + roundNo,
        name: '本县自办轮次',
        onSiteOn: '2026-01-05',
        offSiteOn: '2026-03-06',
      }),
    );
    await inStage(id, 'deliberating');
    await heard(id);

    expect(await decide(id)).toMatchObject({ stage: 'feedback' });
  });
});

describe('the written report', () => {
  test('reaches the city with copies of its files, and the answer reaches the county', async () => {
    await inStage(roundId, 'deliberating');
    await draft();
    const { report } = await place();
    const file = { ...evidence(), fileName: '书面报告.docx' };
    await host.kernel.storage.put(file.storageKey, import.meta.filename, file.size);
    await county.act(county.clerk, (ctx) => attachCityReportFile(ctx, report?.id ?? '', file));
    await send();

    const id = await received();
    const arrived = await city.act(city.clerk, (ctx) => getReceivedReport(ctx, id));
    expect(arrived).toMatchObject({
      combinedId,
      countyCode: county.tenant.code,
      title: body.title,
      body: body.body,
      receiptedAt: null,
      files: [{ fileName: '书面报告.docx' }],
    });

    const early = city.act(city.clerk, (ctx) => replyToReport(ctx, id, '同意'));
    await expect(early).rejects.toMatchObject({ code: 'inspection.report_unsigned' });
    await city.act(city.clerk, (ctx) => receiptReport(ctx, id, null));
    await city.act(city.clerk, (ctx) => replyToReport(ctx, id, '同意，按程序反馈'));
    const twice = city.act(city.clerk, (ctx) => receiptReport(ctx, id, null));
    await expect(twice).rejects.toMatchObject({ code: 'inspection.report_receipted' });
    await city.deliver();

    const answered = await place();
    expect(answered.isOwed).toBe(true);
    expect(answered.report).toMatchObject({
      onTheWay: false,
      receiptedByName: expect.any(String),
      reply: '同意，按程序反馈',
    });
  });

  test('is changed until it is sent, and sent once the report was handed in', async () => {
    await draft();
    const { refusal, report } = await place();
    expect(refusal).toContain('审议阶段');
    await expect(send()).rejects.toMatchObject({ code: 'inspection.city_report_not_due' });
    await expect(draft()).rejects.toMatchObject({ code: 'inspection.city_report_exists' });

    await inStage(roundId, 'deliberating');
    const change = (title: string, version: number | undefined) =>
      county.act(county.clerk, (ctx) =>
        updateCityReport(ctx, report?.id ?? '', { body: { title }, version }),
      );
    await change('改名', report?.version);
    await send();
    const sent = await place();
    expect(sent.report).toMatchObject({ title: '改名' });
    await expect(change('再改', sent.report?.version)).rejects.toMatchObject({
      code: 'inspection.city_report_sent',
    });
  });

  test('goes back with a reason, and comes again as it was put right', async () => {
    await inStage(roundId, 'deliberating');
    await draft();
    const attach = async (fileName: string, digit: string) => {
      const file = { ...evidence(), fileName, sha256: digit.repeat(64) };
      await host.kernel.storage.put(file.storageKey, import.meta.filename, file.size);
      const { report } = await place();
      await county.act(county.clerk, (ctx) => attachCityReportFile(ctx, report?.id ?? '', file));
    };
    await attach('书面报告.docx', 'b');
    await send();
    const id = await received();
    const reason = '没有写移交线索的件数';
    const goBack = () => city.act(city.clerk, (ctx) => returnReport(ctx, id, reason));
    await goBack();
    await expect(goBack()).rejects.toMatchObject({ code: 'inspection.report_returned' });
    const early = city.act(city.clerk, (ctx) => receiptReport(ctx, id, null));
    await expect(early).rejects.toMatchObject({ code: 'inspection.report_returned' });
    await city.deliver();

    const { report } = await place();
    expect(report).toMatchObject({ sentAt: null, returns: [{ reason, title: body.title }] });
    await county.act(county.clerk, (ctx) =>
      updateCityReport(ctx, report?.id ?? '', {
        body: { title: '修改后的报告' },
        version: report?.version,
      }),
    );
    await attach('补充说明.docx', 'c');
    await send();

    const again = await city.act(city.clerk, (ctx) => getReceivedReport(ctx, id));
    expect(await received()).toBe(id);
    expect(again).toMatchObject({
      title: '修改后的报告',
      returnedAt: null,
      returns: [{ reason, title: body.title, body: body.body }],
    });
    expect(again.files.map(({ fileName }) => fileName).toSorted()).toEqual([
      '书面报告.docx',
      '补充说明.docx',
    ]);
    await city.act(city.clerk, (ctx) => receiptReport(ctx, id, null));
    await expect(goBack()).rejects.toMatchObject({ code: 'inspection.report_receipted' });
  });

  test('that went back is not among those to be signed for', async () => {
    await inStage(roundId, 'deliberating');
    await draft();
    await send();
    const id = await received();
    const open = () =>
      city.act(city.clerk, (ctx) =>
        listReceivedReports(ctx, ListReceivedQuery.parse({ combined: combinedId, open: 'true' })),
      );
    expect((await open()).items).toHaveLength(1);

    await city.act(city.clerk, (ctx) => returnReport(ctx, id, '请补充'));

    expect((await open()).items).toEqual([]);
  });

  test('stays away from other counties', async () => {
    await inStage(roundId, 'deliberating');
    await draft();
    await send();
    const other = await placeIn(host, await host.county());

    const { items } = await other.act(other.clerk, (ctx) =>
      listReceivedReports(ctx, ListReceivedQuery.parse({})),
    );
    expect(items).toEqual([]);
  });
});
