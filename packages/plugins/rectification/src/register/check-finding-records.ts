import type { CheckedRecord, RecordProblem, RegisterValues } from '@lianxun/plugin-api';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { amountKinds, type RectificationCtx } from '../database.ts';
import { listFindingsById, type FindingRow } from '../findings/findings.repository.ts';
import { messages } from '../messages.ts';
import { misfiledIn } from '../taxonomies/find-taxonomy.ts';
import { numberIn, referenceIn, textIn } from './cell-values.rules.ts';
import { closedColumns } from './closed-columns.rules.ts';
import { findTeamNamed, ledgerLookups } from './ledger-lookups.ts';
import * as problems from './ledger-problems.rules.ts';

type Problem = Omit<RecordProblem, 'index'>;

interface Changed {
  readonly values: RegisterValues;
  readonly changed: readonly string[];
}

/** What the rows of a ledger would stumble over when they are written. */
export async function checkFindingRecords(
  ctx: RectificationCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const known = await knownFindings(ctx, records);
  const numbers = new Set<string>();
  const found: RecordProblem[] = [];
  for (const [index, { recordId, record, changed, status }] of records.entries()) {
    const row = known.get(recordId ?? '');
    const own =
      row === undefined
        ? await problemsOfNew(ctx, record.values, numbers)
        : [
            ...problemsOfKnown(row, changed, status),
            ...(await outcomeProblems(ctx, row, { values: record.values, changed })),
            ...(await changedCategoryProblems(ctx, row, { values: record.values, changed })),
          ];
    found.push(...own.map((problem) => ({ index, ...problem })));
  }
  return found;
}

async function knownFindings(
  ctx: RectificationCtx,
  records: readonly CheckedRecord[],
): Promise<ReadonlyMap<string, FindingRow>> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const rows = await listFindingsById(ctx.tx, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

async function problemsOfNew(
  ctx: RectificationCtx,
  values: RegisterValues,
  numbers: Set<string>,
): Promise<Problem[]> {
  const unit = referenceIn(values, 'unit');
  // An empty or unknown unit is a problem of its cell, reported before.
  if (!unit?.id) return [];
  const name = {
    committeeTerm: numberIn(values, 'committeeTerm') ?? 0,
    year: numberIn(values, 'year') ?? 0,
    roundNo: numberIn(values, 'roundNo') ?? 0,
  };
  const round = await ledgerLookups.round(ctx, name);
  if (round === undefined) return [problems.noRound(name)];
  const engagement = await ledgerLookups.engagement(ctx, round.id, unit.id);
  if (engagement === undefined) return [problems.notInRound(unit.text, name)];
  if (await ledgerLookups.isFrozen(ctx, engagement.id)) return [problems.frozen()];
  return [
    ...(await categoryProblems(ctx, round.id, values)),
    ...(await teamProblems(ctx, round, values)),
    ...(await numberProblems(ctx, engagement.id, { seq: numberIn(values, 'seq') ?? 0, numbers })),
  ];
}

async function teamProblems(
  ctx: RectificationCtx,
  round: { readonly id: string; readonly roundNo: number },
  values: RegisterValues,
): Promise<Problem[]> {
  const team = referenceIn(values, 'team');
  if (!team || (await findTeamNamed(ctx, round.id, team.text)) !== undefined) return [];
  const teams = await ledgerLookups.teams(ctx, round.id);
  const names = teams.map(({ name }) => name);
  return [problems.noTeam(team.text, { roundNo: round.roundNo, names })];
}

async function numberProblems(
  ctx: RectificationCtx,
  engagementId: string,
  { seq, numbers }: { readonly seq: number; readonly numbers: Set<string> },
): Promise<Problem[]> {
  const key = `${engagementId} ${seq}`;
  if (numbers.has(key)) return [problems.numberTwice(seq)];
  numbers.add(key);
  const taken = await ledgerLookups.numbers(ctx, engagementId);
  return taken.includes(seq) ? [problems.numberTaken(seq)] : [];
}

/** The round's version decides what a row may be filed under. */
async function categoryProblems(
  ctx: RectificationCtx,
  roundId: string,
  values: RegisterValues,
): Promise<Problem[]> {
  const cat1 = textIn(values, 'cat1') ?? '';
  const filed = {
    cat1,
    cat2: textIn(values, 'cat2') ?? null,
    cat3: textIn(values, 'cat3') ?? null,
  };
  const found = cat1 === '' ? undefined : await misfiledIn(ctx, roundId, filed);
  return found === undefined ? [] : [problems.categoryUnknown(found.column, found)];
}

async function changedCategoryProblems(
  ctx: RectificationCtx,
  { roundId, cat1, cat2, cat3 }: FindingRow,
  { values, changed }: Changed,
): Promise<Problem[]> {
  if (!['cat1', 'cat2', 'cat3'].some((column) => changed.includes(column))) return [];
  return await categoryProblems(ctx, roundId, { cat1, cat2, cat3, ...values });
}

/** Sums come from entries: a sheet may raise or lower them, not wipe them out. */
async function outcomeProblems(
  ctx: RectificationCtx,
  row: FindingRow,
  { values, changed }: Changed,
): Promise<Problem[]> {
  const cleared = amountKinds
    .filter((kind) => changed.includes(kind) && values[kind] === null)
    .map((kind) => problems.amountCleared(kind));
  if (!changed.includes('accountable')) return cleared;
  const registered = (await tallyAccountability(ctx.tx, [row.id])).get(row.id)?.times ?? 0;
  const isTooFew = (numberIn(values, 'accountable') ?? 0) < registered;
  return isTooFew ? [...cleared, problems.accountableTooFew(registered)] : cleared;
}

function problemsOfKnown(
  row: FindingRow,
  changed: readonly string[],
  status: RegisterValues | null,
): Problem[] {
  const closed = closedColumns(row);
  const fixed = changed.flatMap((column) => {
    const code = closed.get(column);
    return code === undefined ? [] : [problems.closedColumn(column, code, messages[code])];
  });
  const isMoved = status !== null && row.issuedOn !== null;
  return isMoved ? [...fixed, problems.inLiveProcess()] : fixed;
}
