import type { AnswerKind, ChecklistKind } from '../checklist-tables.ts';
import { ChecklistItemBody } from '../checklists.schemas.ts';

/** A first content that a tenant makes its own. */
export interface ChecklistTemplate {
  readonly key: string;
  readonly kind: ChecklistKind;
  readonly title: string;
  readonly note: string;
  readonly items: readonly { readonly group: string; readonly item: TemplateItem }[];
}

interface TemplateItem {
  readonly question: string;
  readonly basis?: string;
  readonly method: string;
  readonly answerKind?: AnswerKind;
  readonly unitOfNumber?: string;
  readonly asksEvidence?: boolean;
}

export const withGroups = (group: string, items: readonly TemplateItem[]) =>
  items.map((item) => ({ group, item }));

/** Items of a template with their codes: 1.1, 1.2 … of the first group. */
export function itemsOfTemplate({ items }: ChecklistTemplate): ChecklistItemBody[] {
  const groups = [...new Set(items.map(({ group }) => group))];
  return items.map(({ group, item }, index) => {
    const before = items.slice(0, index).filter((it) => it.group === group).length;
    return ChecklistItemBody.parse({
      ...item,
      code: `${groups.indexOf(group) + 1}.${before + 1}`,
      groups: [group],
    });
  });
}
