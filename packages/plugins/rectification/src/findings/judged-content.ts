import { pickFields, type Attachment } from '@lianxun/plugin-api';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import { noAmounts, sumAmounts } from '../amounts/amounts.repository.ts';
import type { RectificationCtx } from '../database.ts';
import type { MeasureRow } from '../measures/measures.repository.ts';
import type { FindingRow } from './findings.repository.ts';

/** What a reviewer of a measure judges: what was promised, what was done, and the proof. */
export async function measureContent(ctx: RectificationCtx, measure: MeasureRow) {
  const files = (await ctx.files.list('measure', [measure.id])).get(measure.id) ?? [];
  return { ...promisedIn(measure), evidence: fingerprints(files) };
}

/** What a joint review judges: the finding with its account, every measure, and the proof of all. */
export async function findingContent(
  ctx: RectificationCtx,
  finding: FindingRow,
  measures: readonly MeasureRow[],
) {
  const own = (await ctx.files.list('finding', [finding.id])).get(finding.id) ?? [];
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map(({ id }) => id),
  );
  return {
    ...pickFields(finding, [
      'level',
      'cat1',
      'cat2',
      'cat3',
      'text',
      'manifestation',
      'rootCause',
      'goal',
      'leadLeader',
      'principal',
      'generalise',
    ]),
    ...(await outcomeOf(ctx, finding)),
    measures: measures.map(promisedIn),
    evidence: fingerprints([...own, ...[...ofMeasures.values()].flat()]),
  };
}

/** Money and accountability as they are counted. */
async function outcomeOf(ctx: RectificationCtx, finding: FindingRow) {
  const ids = [finding.id];
  const { times, cases, persons, form } = accountableOf(
    finding,
    (await tallyAccountability(ctx.tx, ids)).get(finding.id),
  );
  return {
    ...((await sumAmounts(ctx.tx, ids)).get(finding.id) ?? noAmounts),
    accountable: { times, cases, persons, form },
  };
}

function promisedIn(measure: MeasureRow) {
  return pickFields(measure, [
    'seq',
    'text',
    'leadDepartment',
    'coDepartment',
    'owner',
    'dueOn',
    'rectificationType',
    'result',
  ]);
}

const fingerprints = (files: readonly Attachment[]) => files.map(({ sha256 }) => sha256).toSorted();
