import type { AuditEntry, Ctx } from '@lianxun/plugin-api';

/** Several acts on one row that were one act to the person leave one entry. */
export async function withOneEntry<Result>(
  ctx: Ctx,
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const entries: AuditEntry[] = [];
  const result = await work({
    ...ctx,
    audit: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
  });
  const [first, ...others] = entries;
  if (first !== undefined) await ctx.audit(others.length === 0 ? first : joined(first, others));
  return result;
}

function joined(first: AuditEntry, others: readonly AuditEntry[]): AuditEntry {
  const all = [first, ...others];
  const summaries = all.flatMap(({ summary }) => summary ?? []);
  return {
    ...first,
    action: 'core.register_row_edited',
    ...(summaries.length > 0 && { summary: summaries.join('；') }),
    before: Object.assign({}, ...all.map(({ before }) => before)),
    after: Object.assign({}, ...all.map(({ after }) => after), {
      actions: all.map(({ action }) => action),
    }),
    personal: all.flatMap(({ personal }) => personal ?? []),
  };
}
