import {
  NotFoundError,
  inspectionTypes,
  type Engagement,
  type EngagementsPort,
  type InspectionType,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { recordAudit } from '../audit/record-audit.ts';
import type { KernelContext } from '../context/kernel-context.ts';
import {
  deleteEngagement,
  findEngagement,
  insertEngagement,
  updateEngagementTeam,
} from './engagements.repository.ts';

export function engagementsPort(kernel: KernelContext): EngagementsPort {
  const { tx } = kernel;
  const record = (action: string, id: string, change: { before?: unknown; after?: unknown }) =>
    recordAudit(kernel, {
      action: `core.${action}`,
      subject: { type: 'engagement', id },
      engagementId: id,
      ...change,
    });
  return {
    create: async (request) => {
      const created = toEngagement(await insertEngagement(tx, { id: uuidv7(), ...request }));
      await record('engagement_created', created.id, { after: created });
      return created;
    },
    assignTeam: async (id, teamId) => {
      const before = await findEngagement(tx, id);
      const after = before && (await updateEngagementTeam(tx, id, teamId));
      if (after === undefined) throw missing(id);
      await record('engagement_assigned', id, { before, after });
      return toEngagement(after);
    },
    remove: async (id) => {
      const before = await findEngagement(tx, id);
      if (!(await deleteEngagement(tx, id))) throw missing(id);
      await record('engagement_removed', id, { before });
    },
    find: async (id) => {
      const row = await findEngagement(tx, id);
      return row && toEngagement(row);
    },
  };
}

const missing = (id: string) =>
  new NotFoundError('core.engagement_not_found', `No engagement ${id}`);

function toEngagement(
  row: Omit<Engagement, 'inspectionType'> & { readonly inspectionType: string },
): Engagement {
  return { ...row, inspectionType: asInspectionType(row.inspectionType) };
}

function asInspectionType(text: string): InspectionType {
  return inspectionTypes.find((type) => type === text) ?? 'routine';
}
