import type { TestUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import type { Part } from './play-combined.ts';
import type { Engaged } from './play-round.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** The list that every county answers. */
export interface SharedList {
  readonly checklistId: string;
  readonly versionId: string;
  readonly itemIds: readonly string[];
}

const Draft = z.object({
  id: z.uuid(),
  checklistId: z.uuid(),
  items: z.array(z.object({ itemId: z.uuid() })),
});
const Sheet = z.object({ id: z.uuid() });
const Judged = z.object({
  items: z.array(
    z.object({
      itemId: z.uuid(),
      judgement: z.object({ commonProblemId: z.uuid().nullable() }).nullable(),
    }),
  ),
});

/** What is 联动式 about a 市县统合巡察, act by act. */
export function playLinkage(host: WorkflowHost, city: Place) {
  /** Drafted by one of the city and published by another. */
  async function publishList(questions: readonly string[]): Promise<SharedList> {
    const { body } = await city.must(city.clerk, 'POST', 'inspection/checklists', {
      kind: 'campaign',
      title: '联动共用清单',
      items: questions.map((question, place) => ({
        code: `1.${place + 1}`,
        question,
        groups: ['一、收费'],
      })),
    });
    const { checklistId, id, items } = Draft.parse(body);
    await city.must(city.director, 'POST', `inspection/checklists/${id}/publish`, {});
    return { checklistId, versionId: id, itemIds: items.map(({ itemId }) => itemId) };
  }

  /** Sectors and timetable, and the list that counts. */
  async function lay(
    id: string,
    plan: Readonly<Record<string, unknown>>,
    { versionId }: SharedList,
  ): Promise<void> {
    const path = `linkage/campaigns/${id}`;
    await city.must(city.clerk, 'PUT', path, plan);
    await city.must(city.clerk, 'PUT', `${path}/checklist`, { versionId });
  }

  const cityDid = (id: string, key: string, doneOn: string) =>
    city.must(city.clerk, 'PUT', `linkage/campaigns/${id}/milestones/${key}`, { doneOn });

  const countyDid = ({ county, participationId }: Part, key: string, doneOn: string) =>
    county.must(county.clerk, 'PUT', `linkage/parts/${participationId}/milestones`, {
      rows: [{ key, plannedOn: doneOn, doneOn, note: null }],
    });

  /** One of the team fills the list in at its unit: which items showed a problem. */
  async function answer(
    { county, engagementId, teamId }: Engaged,
    by: TestUser,
    { checklistId, answers }: Answers,
  ): Promise<void> {
    const scope = `teams/${teamId}/inspection`;
    const opened = await county.must(
      by,
      'POST',
      `${scope}/engagements/${engagementId}/checklist-sheets`,
      { checklistId },
    );
    const { id } = Sheet.parse(opened.body);
    for (const [itemId, words] of answers) {
      const path = `/api/v1/t/${county.tenant.code}/${scope}/checklist-sheets/${id}/answers/${itemId}`;
      const response = await host.app.send('PUT', path, {
        session: by.session,
        body: { isChecked: true, hasProblem: words !== null, words },
        headers: { 'if-match': '"0"' },
      });
      if (response.status >= 300) throw new Error(`${path}: ${await response.text()}`);
    }
  }

  /** 汇总报送, by whoever may. */
  const submit = ({ county, participationId }: Part, by: TestUser, causes: readonly object[]) =>
    county.send(by, 'POST', `linkage/parts/${participationId}/counts`, { causes });

  /** 认定为行业共性问题; answers the common problem. */
  async function confirmCommon(id: string, itemId: string): Promise<string> {
    const item = `linkage/campaigns/${id}/items/${itemId}`;
    await city.must(city.clerk, 'PUT', item, {
      isInstitutional: true,
      cause: '收费目录多年未修订',
    });
    const reason = { reason: '各县区普遍存在' };
    const { body } = await city.must(city.clerk, 'POST', `${item}/common-problem`, reason);
    const judged = Judged.parse(body).items.find((it) => it.itemId === itemId);
    return judged?.judgement?.commonProblemId ?? '';
  }

  /** 专项治理建议 on a common problem, to a department of the city. */
  async function propose(commonProblemId: string, dueOn: string): Promise<void> {
    const { rows } = await host.app.db.admin.query<{ id: string }>(
      `insert into core.bodies (tenant_id, id, name, kind)
       values ($1, gen_random_uuid(), '市教育体育局', 'other') returning id`,
      [city.tenant.id],
    );
    const path = `inspection/common-problems/${commonProblemId}/governance-proposals`;
    await city.must(city.clerk, 'POST', path, {
      to: { bodyId: rows[0]?.id },
      referredOn: '2026-11-27',
      dueOn,
      count: 2,
      proposal: '修订收费目录',
    });
  }

  const proposals = async () =>
    listOf((await city.must(city.clerk, 'GET', 'inspection/governance-proposals')).body['items']);

  /** 行业巡察报告 of the city, as it is downloaded. */
  const industryReport = (id: string) =>
    host.app.send(
      'GET',
      `/api/v1/t/${city.tenant.code}/core/documents/linkage.industryReport/records/${id}/file`,
      { session: city.clerk.session },
    );

  return {
    publishList,
    lay,
    cityDid,
    countyDid,
    answer,
    submit,
    confirmCommon,
    propose,
    proposals,
    industryReport,
  };
}

interface Answers {
  readonly checklistId: string;
  /** What was found on each item; null where nothing was. */
  readonly answers: readonly (readonly [itemId: string, words: string | null])[];
}
