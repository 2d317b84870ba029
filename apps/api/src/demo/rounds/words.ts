import { demoTaxonomy } from '../content/content.ts';
import type { InspectionType, RectificationType, TeamRole } from '../content/types.ts';

/** What the product calls the words of the content. */
export const inspectionTypes = {
  regular: 'routine',
  special: 'special',
  followUp: 'followUp',
} as const satisfies Record<InspectionType, string>;

export const teamRoles = {
  teamLeader: 'leader',
  deputyLeader: 'deputyLeader',
  liaison: 'liaison',
  member: 'member',
} as const satisfies Record<TeamRole, string>;

export const rectificationTypes = {
  立行立改: 'immediate',
  集中整改: 'concentrated',
  长期坚持: 'longTerm',
} as const satisfies Record<RectificationType, string>;

const categories = new Map(demoTaxonomy.map(({ code, name }) => [code, name]));

export function categoryName(code: string): string {
  return categories.get(code) ?? code;
}
