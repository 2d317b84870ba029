import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import type { RectificationCtx } from '../database.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { listMeasuresOf, type MeasureRow } from '../measures/measures.repository.ts';
import { listOpinions } from '../opinions/opinions.repository.ts';
import type { FormerAccount } from './former-account.ts';

/** What is known of earlier findings, written down for a team that does not reach their round. */
export async function describeFormerAccounts(
  ctx: RectificationCtx,
  findings: readonly FindingRow[],
): Promise<ReadonlyMap<string, FormerAccount>> {
  const ids = findings.map(({ id }) => id);
  const measures = Map.groupBy(await listMeasuresOf(ctx.tx, ids), (it) => it.findingId);
  const rules = Map.groupBy(await listAdoptedRules(ctx.tx, ids), (it) => it.findingId);
  const opinions = Map.groupBy(await listOpinions(ctx.tx, ids), (it) => it.findingId);
  const files = await evidenceNames(ctx, ids, [...measures.values()].flat());
  return new Map(
    findings.map((row) => {
      const signed = opinions.get(row.id) ?? [];
      return [
        row.id,
        {
          round: `第${row.committeeTerm}届${row.year}年第${row.roundNo}轮`,
          seq: row.seq,
          text: row.text,
          stateTitle: row.stateTitle ?? '',
          closedOn: row.closedOn,
          measures: (measures.get(row.id) ?? []).map((it) => ({
            text: it.text,
            owner: it.owner,
            dueOn: it.dueOn,
            stateTitle: it.stateTitle ?? '',
            result: it.result,
          })),
          evidence: files.get(row.id) ?? [],
          rules: (rules.get(row.id) ?? []).map(({ name }) => name),
          opinions: signed.map(({ body, opinion, signedByName, signedOn }) => ({
            body,
            opinion,
            signedByName,
            signedOn,
          })),
          approvers: [...new Set(signed.map(({ signedByName }) => signedByName))],
        },
      ] as const;
    }),
  );
}

async function evidenceNames(
  ctx: RectificationCtx,
  findingIds: readonly string[],
  measures: readonly MeasureRow[],
): Promise<ReadonlyMap<string, string[]>> {
  const ofFindings = await ctx.files.list('finding', findingIds);
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map(({ id }) => id),
  );
  return new Map(
    findingIds.map((id) => {
      const own = measures.filter(({ findingId }) => findingId === id);
      const attached = [
        ...(ofFindings.get(id) ?? []),
        ...own.flatMap((measure) => ofMeasures.get(measure.id) ?? []),
      ];
      return [id, attached.map(({ fileName }) => fileName)];
    }),
  );
}
