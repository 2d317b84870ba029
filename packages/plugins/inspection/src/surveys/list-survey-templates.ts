import type { InspectionCtx } from '../database.ts';
import { builtInTemplates } from './built-in-templates.ts';
import { listTemplateRows, type SurveyTemplateRow } from './survey-templates.repository.ts';
import type { TemplateView } from './surveys.schemas.ts';

/** The tenant's own templates in their newest edition, then those of the product. */
export async function listSurveyTemplates(ctx: InspectionCtx): Promise<TemplateView[]> {
  const rows = await listTemplateRows(ctx.tx);
  const newest = [...Map.groupBy(rows, ({ familyId }) => familyId).values()].flatMap(
    ([first]) => first ?? [],
  );
  return [
    ...newest
      .filter(({ retiredOn }) => retiredOn === null)
      .toSorted((left, right) => left.title.localeCompare(right.title, 'zh-CN'))
      .map(toView),
    ...builtInTemplates.map((template) => ({
      ...template,
      questions: [...template.questions],
      isBuiltIn: true,
      edition: null,
      createdByName: null,
      createdOn: null,
    })),
  ];
}

const toView = (row: SurveyTemplateRow): TemplateView => ({
  id: row.id,
  isBuiltIn: false,
  edition: row.edition,
  title: row.title,
  kind: row.kind,
  intro: row.intro,
  questions: [...row.questions],
  createdByName: row.createdByName,
  createdOn: row.createdOn,
});
