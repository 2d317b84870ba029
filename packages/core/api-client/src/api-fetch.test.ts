import { describe, expect, it } from 'vitest';

import { apiFetch, sessionEvents } from './api-fetch.ts';
import { Problem } from './problem.ts';

const url = 'http://lianxun.test/api/v1/t/530112/rounds';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  return apiFetch(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
}

async function problemFrom(call: Promise<Response>): Promise<Problem> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error('the call was expected to be refused');
  return error;
}

describe('a call to the API', () => {
  it('gives every POST its own idempotency key and leaves a chosen one alone', async () => {
    const keys: (string | null)[] = [];
    const call = apiFetch((request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return Promise.resolve(new Response('{}'));
    });

    await call(new Request(url, { method: 'POST' }));
    await call(new Request(url, { method: 'POST' }));
    await call(new Request(url, { method: 'POST', headers: { 'Idempotency-Key': 'mine' } }));
    await call(new Request(url));

    expect(new Set(keys).size).toBe(4);
    expect(keys.slice(2)).toEqual(['mine', null]);
  });

  it('throws a refusal with its reasons, their fields and the request number', async () => {
    const refused = answer(
      422,
      {
        code: 'inspection.round_invalid',
        reasons: [{ code: 'x', message: '请填写轮次名称', field: 'title' }],
        allowed: ['saveDraft'],
      },
      { 'X-Request-Id': 'r-1' },
    );

    const problem = await problemFrom(refused(new Request(url)));

    expect(problem.message).toBe('请填写轮次名称');
    expect(problem.fields).toEqual({ title: ['请填写轮次名称'] });
    expect(problem.allowed).toEqual(['saveDraft']);
    expect(problem.requestId).toBe('r-1');
  });

  it('speaks the message a plugin has for the code, as the server sends it', async () => {
    const problem = await problemFrom(
      answer(409, {
        code: 'inspection.round_closed',
        detail: '这一轮次已经归档，不能再改。',
        reasons: [{ code: 'x', message: '已归档' }],
      })(new Request(url)),
    );

    expect(problem.message).toBe('这一轮次已经归档，不能再改。');
  });

  it('speaks the sentence of the server when no reason says more', async () => {
    const call = answer(422, { code: 'core.password_refused', detail: '新密码不符合密码规则' });

    const problem = await problemFrom(call(new Request(url)));

    expect(problem.message).toBe('新密码不符合密码规则');
  });

  it('says in Chinese what happened when the server answers no problem document', async () => {
    const broken = apiFetch(() => Promise.resolve(new Response('<html>', { status: 502 })));

    const problem = await problemFrom(broken(new Request(url)));

    expect(problem.code).toBe('internal');
    expect(problem.message).toMatch(/稍后再试/);
  });

  it('tells a lost connection from a refusal', async () => {
    const offline = apiFetch(() => Promise.reject(new TypeError('Failed to fetch')));

    const problem = await problemFrom(offline(new Request(url)));

    expect(problem.status).toBe(0);
    expect(problem.message).toContain('网络');
  });
});

it('announces to the shell that the session has ended', async () => {
  let announced = 0;
  sessionEvents.addEventListener('signed-out', () => announced++, { once: true });

  await problemFrom(answer(401, { code: 'auth.required' })(new Request(url)));

  expect(announced).toBe(1);
});
