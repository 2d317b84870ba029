import { collectAnswers } from '@lianxun/kernel';
import type { TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { documentText } from './document-text.ts';
import { openEvaluatedTeam, type EvaluatedTeam } from './evaluated-team.ts';

let of: EvaluatedTeam;
beforeAll(async () => {
  of = await openEvaluatedTeam();
});
afterAll(() => of.app.close());

type Place = 'member' | 'team' | 'unit';

interface Call {
  readonly by: TestUser;
  readonly in?: Place;
  readonly body?: unknown;
  readonly version?: number;
}

function pathOf(place: Place, path: string): string {
  const base = `/api/v1/t/${of.tenant.code}`;
  const scope = { member: '', team: `/teams/${of.teamId}`, unit: `/units/${of.sendingUnitId}` };
  return `${base}${scope[place]}/${path}`;
}

/** A request that must succeed. */
async function ask(method: string, path: string, call: Call): Promise<Response> {
  const { body, by, in: place = 'member', version } = call;
  const response = await of.app.send(method, pathOf(place, path), {
    session: by.session,
    ...(body === undefined ? {} : { body }),
    headers: {
      'idempotency-key': crypto.randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
}

const read = async <Schema extends z.ZodType>(asked: Promise<Response>, schema: Schema) =>
  schema.parse(await (await asked).json());

const Share = z.object({ part: z.string(), raters: z.int(), meanHundredths: z.int().nullable() });
const Evaluation = z.object({
  id: z.uuid(),
  stage: z.string(),
  sheets: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      displayName: z.string(),
      reviewedByOffice: z.boolean(),
      totalHundredths: z.int().nullable(),
      shares: z.array(Share),
    }),
  ),
});
const Form = z.object({ sheets: z.array(z.object({ id: z.uuid(), part: z.string() })) });

async function opened() {
  const { clerk, roundId, teamId } = of;
  const body = { roundId, teamId, dueOn: '2099-06-30' };
  const { id } = await read(
    ask('POST', 'talent-pool/evaluations', { by: clerk, body }),
    Evaluation,
  );
  return { id, path: `talent-pool/evaluations/${id}` };
}

/** The whole sheet in one request, handed in by another without a body. */
async function rate(by: TestUser, id: string, score: number): Promise<void> {
  const call = { by, in: 'team' } as const;
  const path = `talent-pool/ratings/${id}`;
  const { sheets } = await read(ask('GET', path, call), Form);
  const marks = sheets.map(({ id: sheetId, part }) => ({
    sheetId,
    score,
    remark: part === 'leader' ? '作风扎实。' : null,
  }));
  await ask('PUT', path, { ...call, body: { marks } });
  await ask('POST', `${path}/submit`, call);
}

const questions = ['politics', 'integrity', 'lawfulness', 'style', 'secrecy'];

/** Somebody in the inspected unit: no session, no account. */
async function answer(path: string, value: string): Promise<number> {
  const at = `/api/v1/public${path.replace(/^\/p/u, '')}/core`;
  const form = await of.app.bare('GET', `${at}/form`, {});
  const { answersId } = z.object({ answersId: z.uuid() }).parse(await form.json());
  const answers = Object.fromEntries(questions.map((key) => [key, value]));
  return (await of.app.send('POST', `${at}/answers`, { body: { answersId, answers } })).status;
}

async function assessAll(path: string): Promise<void> {
  const { sheets } = await read(ask('GET', path, { by: of.clerk }), Evaluation);
  for (const { id, reviewedByOffice, version } of sheets) {
    const body = {
      overall: 90,
      remark: null,
      cap: null,
      capReason: null,
      leaderScore: reviewedByOffice ? 90 : null,
      leaderRemark: reviewedByOffice ? '带队有方' : null,
    };
    await ask('PUT', `${path}/sheets/${id}/overall`, { by: of.clerk, body, version });
  }
}

test('an evaluation goes from the sheets of the team to the letter that its sending unit reads', async () => {
  const { clerk, director, inspectedUnitId, liaison, team, tenant } = of;
  const { id, path } = await opened();
  for (const user of team) await rate(user, id, 90);
  const { paths } = await read(
    ask('POST', `${path}/reverse`, {
      by: clerk,
      body: { unitId: inspectedUnitId, invited: 3, mode: 'shared' },
    }),
    z.object({ paths: z.array(z.string()) }),
  );
  const [link = ''] = paths;

  expect(await Promise.all([1, 2, 3].map(() => answer(link, 'good')))).toEqual([200, 200, 200]);
  expect((await of.app.bare('GET', `/api/v1/public${link.slice(2)}/core/form`, {})).status).toBe(
    404,
  );
  await collectAnswers(of.app.kernel, tenant.id);

  await ask('POST', `${path}/reverse/end`, { by: clerk });
  await ask('POST', `${path}/close`, { by: clerk });
  await assessAll(path);
  const done = await read(ask('POST', `${path}/conclude`, { by: clerk }), Evaluation);
  expect(done.stage).toBe('concluded');
  // 10 × 90 + 20 × 90 + 30 × 90 + 20 × 100 + 20 × 90
  expect(done.sheets.map(({ totalHundredths }) => totalHundredths)).toEqual(team.map(() => 9200));
  expect(done.sheets[1]?.shares.find(({ part }) => part === 'reverse')).toMatchObject({
    raters: 3,
    meanHundredths: 10_000,
  });

  const sheet = done.sheets[1];
  const letter = await documentText(
    ask('GET', `core/documents/talent-pool.evaluationFeedback/records/${sheet?.id ?? ''}/file`, {
      by: director,
    }),
  );
  expect(letter).toContain('关于李副组长同志参加巡察工作评价结果的函');
  expect(letter).toContain('县审计局：');
  expect(letter).toContain('五位一体评价总分92.0分，等次为“优秀”');
  expect(letter).toContain('组长点评：作风扎实。');
  expect(letter).not.toMatch(/\{|内部互评9|反向测评1/u);

  await ask('POST', `${path}/sheets/${sheet?.id ?? ''}/feedback`, { by: clerk });
  const { items } = await read(
    ask('GET', 'talent-pool/evaluation-feedbacks', { by: liaison, in: 'unit' }),
    z.object({ items: z.array(z.object({ id: z.uuid(), personName: z.string() })) }),
  );
  expect(items.map(({ personName }) => personName)).toEqual(['李副组长']);
  const copy = await documentText(
    ask(
      'GET',
      `core/documents/talent-pool.evaluationFeedbackCopy/records/${items[0]?.id ?? ''}/file`,
      { by: liaison, in: 'unit' },
    ),
  );
  expect(copy).toContain('五位一体评价总分92.0分');
  expect(copy).toContain('试点县');
});
