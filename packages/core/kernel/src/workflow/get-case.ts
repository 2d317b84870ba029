import { NotFoundError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { extendableKeys, listOfCase } from '../extensions/list-extensions.ts';
import { listDeadlines, listHolders, listSteps } from './case-views.repository.ts';
import { findDefinition, type CaseRow } from './cases.repository.ts';
import type { CaseView } from './cases.schemas.ts';
import { formsOf, peopleIn, toMoveView, toVerbsView } from './move-views.ts';
import { wayAhead } from './way-ahead.rules.ts';
import { wayTaken } from './way-taken.rules.ts';
import { definitionIn, requireCase } from './workflow-work.ts';

export async function getCase(
  ctx: Ctx,
  subject: string,
  id: string,
): Promise<z.input<typeof CaseView>> {
  const tx = coreTx(ctx);
  const row = await requireCase(tx, subject, id);
  const document = await definitionIn(tx, row.definitionId);
  const history = await listSteps(tx, row.id);
  const { moves, verbs } = await ctx.workflow.offers(subject, id);
  const holders = await listHolders(tx, row.id);
  const names = await ctx.people.namesOf([...holders, ...peopleIn(moves, verbs)]);
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
  const forms = await formsOf(ctx, moves);
  return {
    subject,
    subjectId: id,
    state: row.state,
    stateTitle: row.stateTitle,
    stage: row.stage,
    tone: row.tone,
    isFinal: row.isFinal,
    enteredAt: row.enteredAt,
    dueOn: row.dueOn,
    holders: holders.map(nameOf),
    moves: moves.map((move) => toMoveView(move, nameOf, forms)),
    verbs: toVerbsView(verbs, nameOf),
    history,
    deadlines: await deadlinesOf(ctx, row),
    extensions: await listOfCase(ctx, row),
    way: [...wayTaken(history, { now: ctx.now.toISOString(), endedAt: row.endedAt })],
    ahead: [...wayAhead(document, row.state)],
    definition: await definitionOf(ctx, row),
    version: row.version,
  };
}

async function deadlinesOf(ctx: Ctx, row: CaseRow) {
  const extendable = await extendableKeys(ctx, row);
  return (await listDeadlines(coreTx(ctx), row.id)).map((deadline) => ({
    ...deadline,
    isExtendable: deadline.status === 'running' && extendable.has(deadline.key),
  }));
}

async function definitionOf(ctx: Ctx, row: CaseRow) {
  const definition = await findDefinition(coreTx(ctx), row.definitionId);
  if (definition === undefined)
    throw new NotFoundError('core.definition_not_found', `No definition ${row.definitionId}`);
  const { id, number, title } = definition;
  return { id, number, title };
}
