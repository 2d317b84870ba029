import { DomainError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { dateInShanghai } from '../calendar/dates.ts';
import { coreTx } from '../context/core-tx.ts';
import type { Entered } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';
import { openAnswers } from './answer-seal.ts';
import { deleteAnswer, findAnswer, listReady } from './public-answers.repository.ts';
import { findForm, seenLink } from './public-form-of.ts';
import { findLink, type LinkRow } from './public-links.repository.ts';

/** Fewer are not handed on while others may still come: the time of one would tell whose it is. */
export const together = 3;

/**
 * Hands what came in to the forms' owners, each in a transaction of its own and in the order of random
 * ids. Answers are gone here once they are written there.
 */
export async function collectAnswers(kernel: Kernel, tenantId: number): Promise<void> {
  const ready = await inJob(kernel, tenantId, (ctx) =>
    listReady(coreTx(ctx), { now: ctx.now, today: dateInShanghai(ctx.now), together }),
  );
  const failures: unknown[] = [];
  for (const id of ready) {
    await handOn(kernel, tenantId, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'answers not handed on');
}

async function handOn(kernel: Kernel, tenantId: number, id: string): Promise<void> {
  try {
    await inJob(kernel, tenantId, (ctx, entered) => submitOne(kernel, { ctx, entered }, id));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await inJob(kernel, tenantId, (ctx) => drop(ctx, id));
  }
}

async function submitOne(
  kernel: Kernel,
  { ctx, entered }: { readonly ctx: Ctx; readonly entered: Entered },
  id: string,
): Promise<void> {
  const found = await findWithLink(ctx, id);
  const form = found && findForm(kernel.plugins, found.link.kind, entered);
  // A form that is switched off keeps its answers until it is on again.
  if (found === undefined || form === undefined) return;
  const answers = await openAnswers(kernel.services.keyWrapper, { id, sealed: found.sealed });
  if (!(await deleteAnswer(coreTx(ctx), id))) return;
  await form.submit(ctx, seenLink(found.link), answers);
}

/** What its owner no longer takes: the entry says that there was something, and nothing else. */
async function drop(ctx: Ctx, id: string): Promise<void> {
  const found = await findWithLink(ctx, id);
  if (found === undefined || !(await deleteAnswer(coreTx(ctx), id))) return;
  await ctx.audit({
    action: 'core.public_answers_dropped',
    subject: { type: found.link.subjectType, id: found.link.subjectId },
    summary: `一份匿名填写不再接收：${found.link.title}`,
  });
}

async function findWithLink(
  ctx: Ctx,
  id: string,
): Promise<{ readonly sealed: string; readonly link: LinkRow } | undefined> {
  const row = await findAnswer(coreTx(ctx), id);
  const link = row && (await findLink(coreTx(ctx), row.linkId));
  return row === undefined || link === undefined ? undefined : { sealed: row.sealed, link };
}

function inJob<Result>(
  kernel: Kernel,
  tenantId: number,
  work: (ctx: Ctx, entered: Entered) => Promise<Result>,
): Promise<Result> {
  return kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: 'collect_public_answers' },
    { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
    work,
  );
}
