import { beforeEach, describe, expect, test } from 'vitest';

import { showPage, takePage } from './answer-page.ts';
import type { PublicForm } from './public-form.ts';

const form: PublicForm = {
  title: '对巡察组的测评 <第一组>',
  about: ['不记名。'],
  answersId: '0b0f7a52-93a5-4f0e-9a3c-2f6f3d1a8c11',
  questions: [
    { kind: 'score', key: 'score', title: '遵守纪律', required: true },
    {
      kind: 'choice',
      key: 'style',
      title: '工作作风',
      required: true,
      options: [
        { value: 'good', title: '好' },
        { value: 'fair', title: '一般' },
      ],
    },
    { kind: 'text', key: 'words', title: '意见', help: '想到什么写什么。', required: false },
  ],
};

/** The API as it answers next, and what it was sent. */
const api = { status: 200, answer: {} as object, sent: [] as unknown[] };
beforeEach(() => Object.assign(api, { status: 200, answer: { thanks: '谢谢您。' }, sent: [] }));

const url = new URL('https://site.example/p/1-abc');
const request = (at = url) => ({
  url: at,
  token: '1-abc',
  api: async (asked: Request) => {
    if (asked.method === 'GET') return Response.json(form);
    api.sent.push([new URL(asked.url).pathname, await asked.json()]);
    return Response.json(api.answer, { status: api.status });
  },
});
const post = (fields: readonly (readonly [string, string])[], at = url) => {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return takePage(request(at), new Request(at, { method: 'POST', body }));
};
const page = async (answer: Promise<Response>) => {
  const response = await answer;
  return { status: response.status, headers: response.headers, html: await response.text() };
};

test('the page needs no script, keeps nothing and weighs little', async () => {
  const { status, headers, html } = await page(showPage(request()));

  expect(status).toBe(200);
  expect(html).toContain('<h1>对巡察组的测评 &lt;第一组&gt;</h1>');
  expect(html).toContain('name="a.score"');
  expect(html).not.toMatch(/<script|<link|<img|javascript:|https?:/i);
  expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect([headers.get('set-cookie'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('even the longest form weighs less than 30 kB', async () => {
  const longest = {
    ...form,
    questions: Array.from({ length: 30 }, (_, index) => ({
      ...form.questions[0],
      kind: 'score' as const,
      key: `question${index}`,
      title: `第一巡察组成员某某某在巡察期间遵守纪律、工作作风和专业能力的总体情况（${index}）`,
      required: true,
    })),
  };
  const { html } = await page(showPage({ ...request(), api: () => Response.json(longest) }));

  expect(html).toContain('name="a.question29"');
  expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024);
});

test('sixty lines of four marks weigh less than 30 kB, and each group has its heading once', async () => {
  const questions = Array.from({ length: 60 }, (_, index) => ({
    kind: 'choice' as const,
    key: `m${Math.floor(index / 6)}a${index % 6}`,
    title: '履职能力',
    required: true,
    group: `某某某（党组成员、副局长）${Math.floor(index / 6)}`,
    options: ['好', '较好', '一般', '差'].map((title, place) => ({ value: `${place}`, title })),
  }));
  const { html } = await page(
    showPage({ ...request(), api: () => Response.json({ ...form, questions }) }),
  );

  expect(html.match(/<h2 class="group">/g)).toHaveLength(10);
  expect(html.match(/type="radio"/g)).toHaveLength(240);
  expect(Buffer.byteLength(html)).toBeLessThan(30 * 1024);
});

test('who comes early or late reads when it is, and is asked nothing', async () => {
  const shut = { title: '填写已经结束', text: '填写时间为2026年11月3日至2026年11月9日。' };
  const { status, html } = await page(
    showPage({ ...request(), api: () => Response.json({ ...form, questions: [], shut }) }),
  );

  expect(status).toBe(200);
  expect(html).toContain('<h1>填写已经结束</h1>');
  expect(html).toContain('2026年11月9日');
  expect(html).not.toContain('<form');
});

test('large letters stay large through the form', async () => {
  const { html } = await page(showPage(request(new URL(`${url.href}?large=1`))));

  expect(html).toContain('<body class="large">');
  expect(html).toContain('action="/p/1-abc?large=1"');
  expect(html).toContain('恢复普通字号');
});

describe('what is handed in', () => {
  const fields = [
    ['answersId', form.answersId],
    ['a.score', '95'],
    ['a.style', 'good'],
    ['a.words', '很好'],
    ['other', 'x'],
  ] as const;

  test('goes to the API, and the page says thanks', async () => {
    const { status, html } = await page(post(fields));

    expect(status).toBe(200);
    expect(html).toContain('谢谢您。');
    expect(api.sent).toEqual([
      [
        '/api/v1/public/1-abc/core/answers',
        {
          answersId: form.answersId,
          answers: { score: '95', style: 'good', words: '很好' },
        },
      ],
    ]);
  });

  test('comes back with what was typed and what is wrong', async () => {
    Object.assign(api, {
      status: 422,
      answer: {
        detail: '还有填写有误的地方',
        reasons: [{ field: 'answers.score', message: '“遵守纪律”：请填写 0 到 100 之间的整数。' }],
      },
    });
    const wrong = fields.map(
      ([name, value]) => [name, name === 'a.score' ? '1"0>1' : value] as const,
    );

    const { status, html } = await page(post(wrong));

    expect(status).toBe(422);
    expect(html).toContain('<title>有误待改：');
    expect(html).toContain('value="1&quot;0&gt;1"');
    expect(html).toContain('href="#q-score"');
    const line = html.replaceAll(/\s+/g, ' ');
    expect(line).toContain('aria-describedby="e-score" aria-invalid="true"');
    expect(line).toContain('value="good" checked />');
    expect(line).toContain('value="fair" />');
    expect(html).toMatch(/<textarea[^>]*>\n很好<\/textarea>/);
  });

  test.each([
    [404, '链接无效或者已经失效'],
    [409, '您的填写此前已经收到'],
    [429, '请稍等一分钟'],
    [500, '您的填写还没有收到'],
  ])('is answered in words when the API says %i', async (status, words) => {
    Object.assign(api, { status, answer: { detail: 'x' } });

    const answer = await page(post(fields));

    expect(answer.html).toContain(words);
    expect(answer.status).toBe(status === 409 ? 200 : status);
  });
});
