import { collectAnswers } from '@lianxun/kernel';
import type { TestUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import type { Place } from './dispatch-world.ts';
import type { Engaged, Team } from './play-round.ts';
import type { WorkflowHost } from './workflow-county.ts';

const Id = z.object({ id: z.uuid() });
const Form = z.object({ sheets: z.array(z.object({ id: z.uuid(), part: z.string() })) });
const Opened = z.object({ paths: z.array(z.string()) });
const Evaluation = z.object({
  stage: z.string(),
  sheets: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      displayName: z.string(),
      reviewedByOffice: z.boolean(),
      totalHundredths: z.int().nullable(),
      shares: z.array(z.object({ part: z.string(), meanHundredths: z.int().nullable() })),
    }),
  ),
});
const Feedbacks = z.object({
  items: z.array(z.object({ personName: z.string(), fromName: z.string(), total: z.number() })),
});

const questions = ['politics', 'integrity', 'lawfulness', 'style', 'secrecy'];

/** 五位一体评价 of a team, act by act. */
export function playEvaluation({ app }: WorkflowHost) {
  /** Rated by its team, by three of the unit without account, and by the office; answers how it ended. */
  async function evaluate(
    it: Engaged,
    { deputy, leader, members }: Team,
    dueOn: string,
  ): Promise<z.output<typeof Evaluation> & { readonly path: string }> {
    const { county, roundId, teamId, unitId } = it;
    const { clerk, must, tenant } = county;
    const opened = await must(clerk, 'POST', 'talent-pool/evaluations', { roundId, teamId, dueOn });
    const { id } = Id.parse(opened.body);
    const path = `talent-pool/evaluations/${id}`;
    for (const by of [leader, deputy, ...members]) await rate(it, id, by);
    const asked = { unitId, invited: 3, mode: 'shared' };
    const [link = ''] = Opened.parse(
      (await must(clerk, 'POST', `${path}/reverse`, asked)).body,
    ).paths;
    for (const _ of [1, 2, 3]) await answer(link);
    await collectAnswers(app.kernel, tenant.id);
    await must(clerk, 'POST', `${path}/reverse/end`);
    await must(clerk, 'POST', `${path}/close`);
    await assess(county, path);
    const { body } = await must(clerk, 'POST', `${path}/conclude`);
    return { ...Evaluation.parse(body), path };
  }

  /** One of the team gives everybody the same. */
  async function rate({ county, teamId }: Engaged, id: string, by: TestUser): Promise<void> {
    const path = `teams/${teamId}/talent-pool/ratings/${id}`;
    const { sheets } = Form.parse((await county.must(by, 'GET', path)).body);
    const marks = sheets.map(({ id: sheetId, part }) => ({
      sheetId,
      score: 90,
      remark: part === 'leader' ? '作风扎实。' : null,
    }));
    await county.must(by, 'PUT', path, { marks });
    await county.must(by, 'POST', `${path}/submit`);
  }

  /** Somebody of the inspected unit, without an account. */
  async function answer(link: string): Promise<void> {
    const at = `/api/v1/public${link.replace(/^\/p/u, '')}/core`;
    const form = await app.bare('GET', `${at}/form`, {});
    const { answersId } = z.object({ answersId: z.uuid() }).parse(await form.json());
    const answers = Object.fromEntries(questions.map((key) => [key, 'good']));
    const { status } = await app.send('POST', `${at}/answers`, { body: { answersId, answers } });
    if (status >= 300) throw new Error(`the answer met ${status}`);
  }

  /** 综合评定 by the office. */
  async function assess({ clerk, must, tenant }: Place, path: string): Promise<void> {
    const { sheets } = Evaluation.parse((await must(clerk, 'GET', path)).body);
    for (const { id, reviewedByOffice, version } of sheets) {
      const at = `/api/v1/t/${tenant.code}/${path}/sheets/${id}/overall`;
      const body = {
        overall: 90,
        remark: null,
        cap: null,
        capReason: null,
        leaderScore: reviewedByOffice ? 90 : null,
        leaderRemark: reviewedByOffice ? '带队有方' : null,
      };
      const headers = { 'if-match': `"${version}"` };
      const { status } = await app.send('PUT', at, { session: clerk.session, body, headers });
      if (status >= 300) throw new Error(`the assessment met ${status}`);
    }
  }

  /** 评价反馈 as the unit reads it that sent people. */
  const feedbacksOf = async ({ liaison, must, unitId }: Place) =>
    Feedbacks.parse(
      (await must(liaison, 'GET', `units/${unitId}/talent-pool/evaluation-feedbacks`)).body,
    ).items;

  return { evaluate, feedbacksOf };
}
