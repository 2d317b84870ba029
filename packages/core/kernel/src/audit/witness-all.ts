import type { Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { countNewsAfter, findHead, listWitnessed } from './audit.repository.ts';
import type { SealHead } from './seal-chain.ts';
import { parseWitnessed, witnessedEntry } from './witness-head.ts';

/**
 * Writes each tenant's head into the chains of its parent and children. A head that only witnessing
 * itself has moved is left alone, or two tenants would witness each other for ever.
 */
export async function witnessAll(kernel: Kernel): Promise<number> {
  let written = 0;
  for (const tenantId of await ids(
    kernel,
    `select id from core.active_tenants('core') as id order by id`,
  )) {
    const head = await inJob(kernel, tenantId, { readOnly: true }, (ctx) => findHead(coreTx(ctx)));
    if (head === null) continue;
    for (const witness of await ids(
      kernel,
      'select id from core.witnesses_of($1) as id order by id',
      tenantId,
    )) {
      if (await witnessOne(kernel, witness, { tenantId, ...head })) written += 1;
    }
  }
  return written;
}

async function witnessOne(
  kernel: Kernel,
  witness: number,
  head: SealHead & { readonly tenantId: number },
): Promise<boolean> {
  const known = await inJob(kernel, witness, { readOnly: true }, async (ctx) => {
    const contents = await listWitnessed(coreTx(ctx));
    const heads = contents.flatMap(({ content }) => parseWitnessed(content) ?? []);
    return Math.max(
      0,
      ...heads.filter((other) => other.tenantId === head.tenantId).map((other) => other.seq),
    );
  });
  const news = await inJob(kernel, head.tenantId, { readOnly: true }, (ctx) =>
    countNewsAfter(coreTx(ctx), known),
  );
  if (news === 0) return false;
  await inJob(kernel, witness, { readOnly: false }, (ctx) => ctx.audit(witnessedEntry(head)));
  return true;
}

async function ids(
  kernel: Kernel,
  query: string,
  ...parameters: readonly number[]
): Promise<number[]> {
  const { rows } = await kernel.pool.query<{ id: number }>(query, [...parameters]);
  return rows.map((row) => row.id);
}

function inJob<Result>(
  kernel: Kernel,
  tenantId: number,
  { readOnly }: { readonly readOnly: boolean },
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const request = { readOnly, expectAudit: !readOnly, requestId: uuidv7(), source: 'job' };
  return kernel.run({ kind: 'job', tenantId, plugin: 'core', job: 'witness_audit' }, request, work);
}
