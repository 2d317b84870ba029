import { NotFoundError, type AvailableMove, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { extendableKeys, listOfCase } from '../extensions/list-extensions.ts';
import { listDeadlines, listHolders, listSteps } from './case-views.repository.ts';
import { findCase, findDefinition, type CaseRow } from './cases.repository.ts';
import type { CaseView } from './cases.schemas.ts';
import { wayAhead } from './way-ahead.rules.ts';
import { wayTaken } from './way-taken.rules.ts';
import { definitionIn } from './workflow-work.ts';

export async function getCase(
  ctx: Ctx,
  subject: string,
  id: string,
): Promise<z.input<typeof CaseView>> {
  const tx = coreTx(ctx);
  const row = await findCase(tx, subject, id);
  if (row === undefined)
    throw new NotFoundError('core.case_not_found', `No case of ${subject} ${id}`);
  const document = await definitionIn(tx, row.definitionId);
  const history = await listSteps(tx, row.id);
  const moves = await ctx.workflow.available(subject, id);
  const holders = await listHolders(tx, row.id);
  const signers = moves.flatMap((move) => move.approval?.signedBy ?? []);
  const names = await ctx.people.namesOf([...holders, ...signers]);
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
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
    moves: moves.map((move) => toMoveView(move, nameOf)),
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

function toMoveView(move: AvailableMove, nameOf: (userId: string) => string) {
  const { approval, needs } = move;
  return {
    move: move.move,
    title: move.title,
    toTitle: move.toTitle,
    isOpen: move.open,
    isPrimary: move.primary,
    reasons: [...move.reasons],
    needs: {
      reason: needs.reason,
      reasonCodes: [...needs.reasonCodes],
      input: [...needs.input],
      opinion: needs.opinion,
    },
    approval: approval && {
      mode: approval.mode,
      required: approval.required,
      signedBy: approval.signedBy.map(nameOf),
      waitingFor: approval.waitingForTitle,
      hasSigned: approval.hasSigned,
      inFlight: approval.inFlight,
      mayReturn: approval.mayReturn,
      mayWithdraw: approval.mayWithdraw,
    },
  };
}
