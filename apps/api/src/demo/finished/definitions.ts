import type { CoreDatabase } from '@lianxun/kernel';
import { tenantOf, type TenantTx, type WorkflowDocument } from '@lianxun/plugin-api';

import type { World } from '../play/world.ts';
import type { PastDatabase } from './past-tables.ts';

export interface Definition {
  readonly id: string;
  readonly document: WorkflowDocument;
}

/** The county's published workflows of what a past round holds. */
export async function definitionsOf(
  tx: TenantTx<CoreDatabase & PastDatabase>,
  { kernel }: World,
): Promise<Readonly<Record<'engagement' | 'finding' | 'measure', Definition>>> {
  return {
    engagement: await definitionOf(tx, kernel, 'engagement'),
    finding: await definitionOf(tx, kernel, 'finding'),
    measure: await definitionOf(tx, kernel, 'measure'),
  };
}

/** The tenant's published workflow of a kind of record. */
export async function definitionOf(
  tx: TenantTx<CoreDatabase>,
  kernel: World['kernel'],
  subject: string,
): Promise<Definition> {
  const row = await tx
    .selectFrom('core.workflow_definitions')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subject)
    .where('status', '=', 'published')
    .executeTakeFirst();
  const document = kernel.services.caseTypes.get(subject)?.caseType.document;
  if (row === undefined || document === undefined) throw new Error(`No workflow of ${subject}`);
  return { id: row.id, document };
}
