import type { RectificationCtx } from '../database.ts';
import { addDays } from '../due-dates/due.rules.ts';
import { listFindingRows } from '../findings/finding-list.repository.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { listMeasureRows } from '../measures/measure-list.repository.ts';
import { standingOf } from '../measures/measure.rules.ts';
import { titleOfReason } from '../returns/return-reasons.rules.ts';
import { colourLadder } from '../settings.ts';
import { listReturned } from './overview.repository.ts';

const most = 1000;

/** What a unit has on its table: what came back and why, what is due, and how far it is. */
export async function getOverview(ctx: RectificationCtx) {
  const today = ctx.calendar.today();
  const { green } = await ctx.settings.get(colourLadder);
  const findings = await listFindingRows(ctx.tx, {
    conditions: { stages: findingBuckets.flatMap(stagesOf) },
    sort: 'due',
    limit: most,
    after: undefined,
  });
  const measures = await listMeasureRows(ctx.tx, {
    findingStages: stagesOf('notDone'),
    limit: most,
    after: undefined,
  });
  const soon = addDays(today, green);
  const standings = measures.map((row) => ({ row, standing: standingOf(row, today) }));
  const count = (standing: string) => standings.filter((it) => it.standing === standing).length;
  return {
    findings: findings.length,
    toClaim: findings.filter(({ stage }) => stage === 'issued').length,
    inPlanning: findings.filter(({ stage }) => stage === 'planning').length,
    rectifying: findings.filter(({ stage }) => stage === 'rectifying' || stage === 'notDone')
      .length,
    closing: findings.filter(({ stage }) => stage === 'closing').length,
    closed: findings.filter(({ stage }) => stage === 'closed').length,
    measures: {
      total: measures.length,
      notStarted: count('notStarted'),
      inProgress: count('inProgress'),
      done: count('done'),
      overdue: count('overdue'),
    },
    due: standings
      .filter(({ row, standing }) => standing !== 'done' && row.dueOn !== null && row.dueOn <= soon)
      .filter(({ row }) => row.stage !== 'selfDone')
      .map(({ row, standing }) => ({
        measureId: row.id,
        measureSeq: row.seq,
        findingId: row.findingId,
        findingSeq: row.findingSeq,
        text: row.text,
        owner: row.owner,
        dueOn: row.dueOn,
        standing,
      })),
    returned: (await listReturned(ctx.tx)).map(({ reasonCode, ...it }) => ({
      ...it,
      why: reasonCode === null ? null : titleOfReason(reasonCode),
    })),
  };
}
