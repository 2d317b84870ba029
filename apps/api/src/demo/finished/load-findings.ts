import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';
import type { TenantTx } from '@lianxun/plugin-api';

import type { DemoRound } from '../content/types.ts';
import type { World } from '../play/world.ts';
import { rowsOfCase, type CaseRow, type MoveRow } from './case-rows.ts';
import { definitionsOf, type Definition } from './definitions.ts';
import {
  amountRows,
  findingRow,
  measureRow,
  opinionRows,
  progressRows,
  ruleRows,
} from './finding-rows.ts';
import { inChunks } from './in-chunks.ts';
import { actsOfFinding, actsOfMeasure, responsible } from './past-acts.ts';
import { playPastCase } from './past-case.ts';
import { pastFindings, scopeOf, type PastFinding } from './past-engagement.ts';
import { insertPastRevisions } from './past-revisions.repository.ts';
import type { PastDatabase } from './past-tables.ts';

type Tx = TenantTx<CoreDatabase & PastDatabase>;

/**
 * The 697 findings with their whole history. One request each would take a minute, so the interpreter
 * plays their cases in memory and the rows are stored together.
 */
export async function loadFindings(world: World, round: DemoRound): Promise<void> {
  const { adminPool, countyId } = world;
  const past = pastFindings(world, round);
  await inMaintenance<CoreDatabase & PastDatabase, void>(adminPool, countyId, async (tx) => {
    await insertFindings(tx, world, past);
    await insertMeasures(tx, world, past);
    await insertPastRevisions(tx);
    const { moves, ones } = playCases(world, past, await definitionsOf(tx, world));
    await inChunks(ones, (rows) => tx.insertInto('core.workflow_cases').values(rows).execute());
    await inChunks(moves, (rows) => tx.insertInto('core.workflow_moves').values(rows).execute());
  });
}

async function insertFindings(tx: Tx, world: World, past: readonly PastFinding[]): Promise<void> {
  const findings = past.map((it) => findingRow(world, it));
  const rules = past.flatMap((it) => ruleRows(world, it));
  const amounts = past.flatMap((it) => amountRows(world, it));
  const opinions = past.flatMap((it) => opinionRows(world, it));
  await inChunks(findings, (rows) =>
    tx.insertInto('p_rectification.findings').values(rows).execute(),
  );
  await inChunks(rules, (rows) =>
    tx.insertInto('p_rectification.finding_rules').values(rows).execute(),
  );
  await inChunks(amounts, (rows) =>
    tx.insertInto('p_rectification.amount_entries').values(rows).execute(),
  );
  await inChunks(opinions, (rows) =>
    tx.insertInto('p_rectification.close_out_opinions').values(rows).execute(),
  );
}

async function insertMeasures(tx: Tx, world: World, past: readonly PastFinding[]): Promise<void> {
  const planned = past.flatMap((it) => it.finding.measures.map((measure) => ({ it, measure })));
  const measures = planned.map(({ it, measure }) => measureRow(world, it, measure));
  const progress = planned.flatMap(({ it, measure }) => progressRows(world, it, measure));
  await inChunks(measures, (rows) =>
    tx.insertInto('p_rectification.measures').values(rows).execute(),
  );
  await inChunks(progress, (rows) =>
    tx.insertInto('p_rectification.progress_entries').values(rows).execute(),
  );
}

type Definitions = Awaited<ReturnType<typeof definitionsOf>>;

interface Cases {
  readonly ones: CaseRow[];
  readonly moves: MoveRow[];
}

function playCases(world: World, past: readonly PastFinding[], definitions: Definitions): Cases {
  const cases: Cases = { ones: [], moves: [] };
  const keep = ({ moves, one }: ReturnType<typeof rowsOfCase>) => {
    cases.ones.push(one);
    cases.moves.push(...moves);
  };
  for (const it of past) {
    keep(playFinding(world, it, definitions.finding));
    for (const measure of it.finding.measures) {
      keep(playMeasure(world, { ...it, measure }, definitions.measure));
    }
  }
  return cases;
}

function playFinding(world: World, past: PastFinding, definition: Definition) {
  const { finding, head, leader, liaison } = past;
  const people = { leader: [leader], unitHead: [head], unitLiaison: [liaison], leadLeader: [] };
  const story = { acts: actsOfFinding(past), people, fields: { ...finding } };
  return rowsOfCase(world, {
    definition,
    subject: {
      subjectType: 'finding',
      subjectId: world.refs.get(finding.ref),
      ...scopeOf(world, past),
    },
    steps: playPastCase(definition.document, world.refs, story),
    dueOn: finding.state === 'closed' ? null : finding.nextReviewOn,
  });
}

function playMeasure(
  world: World,
  past: PastFinding & { readonly measure: PastFinding['finding']['measures'][number] },
  definition: Definition,
) {
  const { finding, head, liaison, measure } = past;
  const by = responsible(world.refs, measure, liaison);
  const owner = by === measure.ownerRef ? [by] : [];
  const people = { owner, unitLiaison: [liaison], unitHead: [head], leadLeader: [] };
  const story = { acts: actsOfMeasure(world.refs, past, measure), people, fields: {} };
  return rowsOfCase(world, {
    definition,
    subject: {
      subjectType: 'measure',
      subjectId: world.refs.get(`${finding.ref}-m${measure.seq} of the past`),
      ...scopeOf(world, past),
    },
    steps: playPastCase(definition.document, world.refs, story),
    dueOn: null,
  });
}
