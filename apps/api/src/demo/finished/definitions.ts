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
  const rows = await tx
    .selectFrom('core.workflow_definitions')
    .select(['id', 'subjectType'])
    .where('tenantId', '=', tenantOf(tx))
    .where('status', '=', 'published')
    .execute();
  const definitionOf = (subject: string): Definition => {
    const id = rows.find(({ subjectType }) => subjectType === subject)?.id;
    const document = kernel.services.caseTypes.get(subject)?.caseType.document;
    if (id === undefined || document === undefined) throw new Error(`No workflow of ${subject}`);
    return { id, document };
  };
  return {
    engagement: definitionOf('engagement'),
    finding: definitionOf('finding'),
    measure: definitionOf('measure'),
  };
}
