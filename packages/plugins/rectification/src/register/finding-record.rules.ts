import type { RegisterReference, RegisterValues, StoredRecord } from '@lianxun/plugin-api';

import type { Accountable } from '../accountability/accountability.rules.ts';
import type { AmountSums } from '../amounts/amounts.repository.ts';
import type { OpinionBody } from '../database.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import type { MeasureRow } from '../measures/measures.repository.ts';
import { statusOf } from './finding-status.rules.ts';
import { formatRuleLines, type RuleLine } from './rule-lines.rules.ts';

/** A finding with everything its ledger row shows. */
export interface LedgerFinding {
  readonly row: FindingRow;
  readonly measures: readonly MeasureRow[];
  readonly progress: readonly {
    readonly measureId: string | null;
    readonly text: string;
  }[];
  readonly rules: readonly RuleLine[];
  readonly opinions: readonly { readonly body: OpinionBody; readonly opinion: string }[];
  readonly evidence: readonly string[];
  readonly accountable: Accountable;
  readonly amounts: AmountSums;
  /** Later findings confirmed to be this one again. */
  readonly repeats: number;
}

/** The ledger row of a finding, merged over the rows of its measures. */
export function toRecord(finding: LedgerFinding): StoredRecord {
  const { row, measures } = finding;
  return {
    id: row.id,
    version: row.version,
    link: `/m/rectification/findings/${row.id}`,
    values: { ...identityOf(row), ...contentOf(row), ...outcomeOf(finding) },
    details: measures.map((measure, index) => detailOf(finding, measure, index === 0)),
    detailRows: measures.map(({ id, version }) => ({ id, version })),
  };
}

function identityOf(row: FindingRow): RegisterValues {
  const {
    seq,
    committeeTerm,
    year,
    roundNo,
    inspectionType,
    level,
    cat1,
    cat2,
    cat3,
    tags,
    isKey,
  } = row;
  return {
    seq,
    committeeTerm,
    year,
    roundNo,
    inspectionType,
    team: row.teamName === '' ? null : { id: row.teamId, text: row.teamName },
    unit: { id: row.unitId, text: row.unitName },
    level,
    cat1,
    cat2,
    cat3,
    tags,
    isKey,
  };
}

function contentOf(row: FindingRow): RegisterValues {
  const { manifestation, rootCause, goal, generalise, selfOpinion, note } = row;
  return {
    finding: row.text,
    manifestation,
    rootCause,
    goal,
    leadLeader: personOf(row.leadLeaderId, row.leadLeader),
    principal: personOf(row.principalId, row.principal),
    generalise,
    selfOpinion,
    note,
  };
}

function outcomeOf(finding: LedgerFinding): RegisterValues {
  const { row, rules, opinions, evidence, accountable, amounts } = finding;
  const opinionOf = (body: OpinionBody) => opinions.find((it) => it.body === body)?.opinion ?? null;
  return {
    evidence,
    rules: formatRuleLines(rules),
    accountable: accountable.times,
    form: accountable.form,
    refunded: amounts.refundedFen,
    recovered: amounts.recoveredFen,
    saved: amounts.savedFen,
    residentOpinion: opinionOf('resident'),
    orgOpinion: opinionOf('organization'),
    publicityOpinion: opinionOf('publicity'),
    officeOpinion: opinionOf('office'),
    teamOpinion: opinionOf('team'),
    status: statusOf(row),
    closedOn: row.closedOn,
    nextReview: row.nextReviewOn,
    rebounds: row.rebounds + finding.repeats,
  };
}

/** Progress of the finding as a whole stands with its first measure. */
function detailOf(
  { progress }: LedgerFinding,
  measure: MeasureRow,
  isFirst: boolean,
): RegisterValues {
  const entries = progress.filter(
    (it) => it.measureId === measure.id || (isFirst && it.measureId === null),
  );
  return {
    measure: measure.text,
    leadDept: measure.leadDepartment,
    coDept: measure.coDepartment,
    owner: personOf(measure.ownerId, measure.owner),
    due: measure.dueOn,
    rectificationType: measure.rectificationType,
    progress: joinProgress(entries.map((it) => it.text)),
    result: measure.result,
  };
}

function personOf(id: string | null, text: string | null): RegisterReference | null {
  return text === null || text === '' ? null : { id, text };
}

export function joinProgress(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('\n');
}

/** What a longer text adds to the entries there are; null when it adds nothing. */
export function addedProgress(
  known: string | null,
  text: string | null | undefined,
): string | null {
  if (text === null || text === undefined || text === known) return null;
  const added =
    known !== null && text.startsWith(known) ? text.slice(known.length).trim() : text.trim();
  return added === '' ? null : added;
}
