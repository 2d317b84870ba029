import type { ExchangeMessage } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { inMenu, type MenuCtx } from '../database.ts';
import { receiveResult } from './receive-result.ts';

let host: TestKernel;
let city: TestTenant;
let county: TestTenant;
beforeAll(async () => {
  host = await openTestKernel();
  city = await host.city();
  county = await host.county();
});
afterAll(() => host.close());

const act = async <Result>(work: (ctx: MenuCtx) => Promise<Result>): Promise<Result> => {
  const clerk = await host.member(county, 'office');
  return await host.write(asMember(county, clerk), (ctx) => work(inMenu(ctx)), {
    expectAudit: false,
  });
};

/** A demand that was sent twice, and not answered since. */
async function sentTwice(): Promise<{ id: string; exchangeId: string }> {
  const [requestId, id, exchangeId] = [uuidv7(), uuidv7(), uuidv7()];
  const author = await host.member(county, 'office');
  const { admin } = host.db;
  await admin.query(
    `insert into p_menu.demand_requests (tenant_id, id, participation_id, combined_id, city_tenant_id,
       menu_number, latest_number, menu, latest_menu, received_at)
     values ($1, $2, $3, $4, $5, 1, 1, '{}', '{}', now())`,
    [county.id, requestId, uuidv7(), uuidv7(), city.id],
  );
  await admin.query(
    `insert into p_menu.demands (tenant_id, id, request_id, exchange_id, content, sent_number,
       author_id, author_name, created_at)
     values ($1, $2, $3, $4, '{"title": "财政专项", "period": {"from": "2026-01-05", "to": "2026-03-20"}}',
       2, $5, '经办', now())`,
    [county.id, id, requestId, exchangeId, author.id],
  );
  await act((ctx) => ctx.workflow.start({ type: 'demandItem', id }));
  await admin.query(
    `update core.workflow_cases set state = 'sent', stage = 'sent',
       snapshot = jsonb_set(snapshot, '{state}', '"sent"')
     where tenant_id = $1 and subject_id = $2`,
    [county.id, id],
  );
  return { id, exchangeId };
}

async function told(exchangeId: string, number: number): Promise<void> {
  const headcount = { wanted: 4, got: 0 };
  const result = { number, met: 0, headcount, lines: [], people: [], unmet: [], refusal: '暂缓' };
  const message: ExchangeMessage = {
    exchangeId,
    from: { tenantId: city.id, code: city.code, name: city.name, direction: 'above' },
    verb: 'result',
    content: { result },
    sentByName: '市经办',
    sentAt: new Date().toISOString(),
    keepFiles: () => Promise.resolve(),
  };
  await host.write(
    { kind: 'job', tenantId: county.id, plugin: 'menu', job: 'test' },
    (ctx) => receiveResult(inMenu(ctx), message),
    { expectAudit: false },
  );
}

test('a result for a version that was changed meanwhile does not answer the newer one', async () => {
  const { exchangeId, id } = await sentTwice();
  const stage = () => act(async (ctx) => (await ctx.workflow.status('demandItem', id)).stage);

  await told(exchangeId, 1);
  expect(await stage()).toBe('sent');

  await told(exchangeId, 2);
  expect(await stage()).toBe('answered');
});
