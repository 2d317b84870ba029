import type {
  CheckedRecord,
  RecordProblem,
  RegisterRecord,
  RegisterValues,
} from '@lianxun/plugin-api';
import { keptByProcess } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows, type EngagementRow } from '../engagements/engagements.repository.ts';
import { booleanIn, cellProblem, textIn } from '../leads/cell-values.rules.ts';
import { createNotice } from '../notices/create-notice.ts';
import { findNotice, listNoticesById, type NoticeRow } from '../notices/notices.repository.ts';
import { updateNotice } from '../notices/update-notice.ts';
import { requireFound } from '../refusals.ts';
import { listTeamNames } from '../teams/teams.repository.ts';

type Engagement = EngagementRow & { readonly teamName: string };

/** What the rows would stumble over: new ones become drafts, drafts may change, nothing else does. */
export async function checkNoticeRows(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const known = new Map((await listNoticesById(ctx.tx, ids)).map((row) => [row.id, row]));
  const found: RecordProblem[] = [];
  for (const [index, checked] of records.entries()) {
    const row = known.get(checked.recordId ?? '');
    if (row !== undefined && row.stage !== 'drafted') {
      found.push(...keptByProcess(checked, '立行立改').map((it) => ({ index, ...it })));
      continue;
    }
    found.push(
      ...draftProblems(index, checked, ctx.calendar.today()),
      ...(await placeProblems(ctx, index, { checked, row })),
    );
  }
  return found;
}

function draftProblems(
  index: number,
  { record: { values }, status }: CheckedRecord,
  today: string,
): RecordProblem[] {
  const found: RecordProblem[] = [];
  if (status !== null) found.push(stateClaimed(index));
  if (textIn(values, 'result') !== null) found.push(answered(index));
  if ((textIn(values, 'issuedOn') ?? today) > today) found.push(issuedLater(index, today));
  return found;
}

const places = ['round', 'team', 'unit'];

/** A notice belongs to the visit it was made on, and is due before the team leaves. */
async function placeProblems(
  ctx: InspectionCtx,
  index: number,
  { checked, row }: { readonly checked: CheckedRecord; readonly row: NoticeRow | undefined },
): Promise<RecordProblem[]> {
  const { changed, record } = checked;
  const moved = places.filter((column) => row !== undefined && changed.includes(column));
  if (moved.length > 0) return moved.map((column) => placeFixed(index, column));
  const engagement = await engagementOf(ctx, record.values, row);
  if (engagement === undefined) return [placeUnknown(index)];
  const { offSiteOn, stage, stateTitle } = engagement;
  if (stage !== 'onSite') return [notOnSite(index, stateTitle ?? '')];
  const dueOn = textIn(record.values, 'dueOn') ?? row?.dueOn ?? '';
  return offSiteOn !== null && dueOn > offSiteOn ? [dueTooLate(index, offSiteOn)] : [];
}

/** The one visit of this round, team and unit. */
async function engagementOf(
  ctx: InspectionCtx,
  values: RegisterValues,
  row?: NoticeRow,
): Promise<Engagement | undefined> {
  const unitId = row?.unitId ?? unitIn(values);
  if (unitId === null) return undefined;
  const ofUnit = await listEngagementRows(ctx.tx, { unitId });
  const teams = await listTeamNames(
    ctx.tx,
    ofUnit.flatMap(({ teamId }) => teamId ?? []),
  );
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const named = ofUnit.map((it) => ({ ...it, teamName: names.get(it.teamId ?? '') ?? '' }));
  if (row !== undefined) return named.find(({ id }) => id === row.engagementId);
  return named.find(
    ({ roundName, teamName }) =>
      roundName === textIn(values, 'round') && teamName === textIn(values, 'team'),
  );
}

function unitIn({ unit }: RegisterValues): string | null {
  return typeof unit === 'object' && unit !== null && 'id' in unit ? unit.id : null;
}

/** Writes one row as a draft of its own number and date, or changes the draft it was. */
export async function applyNoticeRow(
  ctx: InspectionCtx,
  {
    batchId,
    record: { values },
    recordId,
  }: {
    readonly recordId: string | null;
    readonly record: RegisterRecord;
    readonly batchId: string;
  },
): Promise<string> {
  const text = (key: string) => textIn(values, key) ?? undefined;
  if (recordId !== null) {
    const { version } = requireFound(await findNotice(ctx.tx, recordId), 'notice');
    const body = {
      issue: text('issue'),
      demand: text('demand'),
      dueOn: text('dueOn'),
      issuedOn: text('issuedOn'),
      inReport: 'inReport' in values ? booleanIn(values, 'inReport') : undefined,
    };
    await updateNotice(ctx, recordId, { body, version });
    return recordId;
  }
  const engagement = requireFound(await engagementOf(ctx, values), 'engagement');
  const body = {
    engagementId: engagement.id,
    issue: text('issue') ?? '',
    demand: text('demand') ?? '',
    dueOn: text('dueOn') ?? '',
  };
  return await createNotice(ctx, body, {
    noticeNo: text('noticeNo') ?? '',
    issuedOn: text('issuedOn') ?? ctx.calendar.today(),
    inReport: booleanIn(values, 'inReport'),
    batchId,
  });
}

const stateClaimed = (index: number) =>
  cellProblem(index, 'state', [
    'state_by_sheet',
    '状态由签发、答复、确认逐步形成，表格不能直接写入',
    '请清空“状态”：这一行先作为拟稿导入，由组长签发后照常办理',
  ]);
const answered = (index: number) =>
  cellProblem(index, 'result', [
    'notice_answer_by_sheet',
    '整改情况由被巡察单位答复时填写，拟稿不能带入',
    '请清空这一栏，签发以后由被巡察单位填写并上传佐证',
  ]);
const issuedLater = (index: number, today: string) =>
  cellProblem(index, 'issuedOn', [
    'issued_later',
    `下发日期不能晚于今天（${today}）`,
    '请填写纸质通知上的日期',
  ]);
const placeUnknown = (index: number) =>
  cellProblem(index, 'round', [
    'notice_place_unknown',
    '没有这个轮次、巡察组对这个单位的巡察',
    '请核对轮次名称、巡察组名称和单位，与巡察任务中的一致',
  ]);
const placeFixed = (index: number, column: string) =>
  cellProblem(index, column, [
    'notice_place_fixed',
    '拟稿的轮次、巡察组和单位不能改写',
    '请作废这份草稿，换一个编号重新导入',
  ]);
const notOnSite = (index: number, state: string) =>
  cellProblem(index, 'unit', [
    'notice_not_on_site',
    `该单位的巡察现为“${state}”，立行立改通知在进驻期间下发`,
    '撤离以后发现仍需整改的，请作为反馈问题录入',
  ]);
const dueTooLate = (index: number, offSiteOn: string) =>
  cellProblem(index, 'dueOn', [
    'notice_after_off_site',
    `时限不能晚于撤离日期 ${offSiteOn}`,
    '请改为撤离以前的日期',
  ]);
