import type { ResolvedEffect } from '@lianxun/plugin-api';
import { z } from 'zod';

import { emitEvent } from '../events/emit-event.ts';
import { sendNotice } from '../notifications/send-notice.ts';
import { usersOf } from './assign-tasks.ts';
import type { CaseStep } from './case-step.ts';
import type { CaseRow } from './cases.repository.ts';
import type { WorkflowWork } from './workflow-work.ts';

/** Carries out what follows a step: notices, events, and the reaction of the plugin that owns the record. */
export async function carryOut(work: WorkflowWork, step: CaseStep): Promise<void> {
  const { row, result } = step;
  for (const effect of result.effects) {
    if ('emit' in effect) await emitMoved(work, effect.emit, row);
    if ('notify' in effect) await notify(work, effect, row);
  }
  await react(work, step);
}

async function react(work: WorkflowWork, step: CaseStep): Promise<void> {
  const { row, document, result, request } = step;
  const { moved, effects, snapshot } = result;
  if (moved === null) return;
  const from = document.states[moved.from ?? ''];
  await work.caseType(row.subjectType).onMoved?.(work.ctx(), {
    subjectId: row.subjectId,
    move: moved.move,
    fromStage: from?.stage ?? null,
    stage: row.stage,
    effects: effects.filter((effect) => 'issueNumber' in effect || 'setFact' in effect),
    actors: snapshot.history.at(-1)?.actors ?? [],
    fields: moved.entered.fields,
    reason: moved.entered.reason,
    reasonCode: request.reasonCode ?? null,
    opinion: request.opinion ?? null,
  });
}

async function notify(
  work: WorkflowWork,
  effect: Extract<ResolvedEffect, { readonly notify: unknown }>,
  row: CaseRow,
): Promise<void> {
  const { title, link } = await work.caseType(row.subjectType).label(work.ctx(), row.subjectId);
  const { engagementId, unitId, restricted } = row;
  await sendNotice(work.kernel, {
    key: `${row.id}:${row.entryNumber}:${effect.title}`,
    userIds: await usersOf(work.kernel.tx, effect.notify),
    title: `${effect.title}:${title}`,
    subject: { type: row.subjectType, id: row.subjectId, engagementId, unitId, restricted },
    link,
  });
}

const Moved = z.object({ subjectType: z.string(), subjectId: z.uuid(), stage: z.string() });

/** An event that a definition names carries ids only, in one shape for every case type. */
async function emitMoved({ kernel }: WorkflowWork, event: string, row: CaseRow): Promise<void> {
  const { subjectType, subjectId, stage } = row;
  await emitEvent(kernel, { name: event, payload: Moved }, { subjectType, subjectId, stage });
}
