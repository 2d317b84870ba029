import { DomainError, type Ctx, type MoveRequest, type Reason } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { rollBackToSavepoint, setSavepoint } from './savepoint.repository.ts';

/** One event on one case, with its audit entry. */
export async function actOnCase(ctx: Ctx, request: MoveRequest): Promise<void> {
  const before = await ctx.workflow.status(request.subject, request.id);
  const after = await ctx.workflow.move(request);
  await ctx.audit({
    action: 'core.case_moved',
    subject: { type: request.subject, id: request.id },
    summary:
      before.state === after.state
        ? `在“${after.stateTitle}”签署`
        : `${before.stateTitle} → ${after.stateTitle}`,
    before: { state: before.state, version: before.version },
    after: { state: after.state, version: after.version, request },
  });
}

/** The same event on several cases, in the caller's one transaction; a refused case leaves nothing, all refused leave one entry. */
export async function actOnCases(
  ctx: Ctx,
  request: Omit<MoveRequest, 'id' | 'version'> & { readonly ids: readonly string[] },
): Promise<{ done: string[]; refused: { id: string; reasons: Reason[] }[] }> {
  const { ids, ...event } = request;
  const done: string[] = [];
  const refused: { id: string; reasons: Reason[] }[] = [];
  for (const id of [...new Set(ids)].toSorted()) {
    await setSavepoint(coreTx(ctx));
    try {
      await actOnCase(ctx, { ...event, id, isBulk: true });
      done.push(id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await rollBackToSavepoint(coreTx(ctx));
      refused.push({
        id,
        reasons: [...(error.details.reasons ?? [{ code: error.code, message: error.message }])],
      });
    }
  }
  const [first] = refused;
  if (done.length === 0 && first !== undefined) {
    await ctx.audit({
      action: 'core.cases_refused',
      subject: { type: request.subject, id: first.id },
      summary: `批量办理 ${refused.length} 件,均未办成`,
      after: { request },
    });
  }
  return { done, refused };
}
