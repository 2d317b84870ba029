import type { ChecklistTemplate } from './checklist-template.ts';
import { countyWorkTemplate } from './county-work.template.ts';
import { villageTemplate } from './village.template.ts';

/** What the product ships. */
export const checklistTemplates: readonly ChecklistTemplate[] = [
  countyWorkTemplate,
  villageTemplate,
];
