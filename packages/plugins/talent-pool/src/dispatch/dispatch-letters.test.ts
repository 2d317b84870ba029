import { asMember, layOut, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import {
  asked,
  authorised,
  openDispatchWorld,
  type DispatchWorld,
} from '../../test/dispatch-steps.ts';
import type { Place } from '../../test/dispatch-world.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

const File = z.object({ body: z.instanceof(Uint8Array) });

interface Wanted {
  readonly document: string;
  readonly id: string;
  readonly by?: TestUser;
}

/** The letter as the menu of documents hands it out. */
async function download({ clerk, tenant }: Place, { by = clerk, document, id }: Wanted) {
  const route = world.host.kernel.plugins
    .flatMap(({ routes = [] }) => routes)
    .find(({ operationId }) => operationId === 'downloadDocument');
  if (route === undefined || !('kind' in route)) throw new Error('nothing downloads documents');
  const answer: unknown = await world.host.write(
    asMember(tenant, by),
    (ctx) =>
      route.handler(ctx, {
        params: { document, id },
        query: {},
        received: undefined,
      }),
    { expectAudit: false },
  );
  const { body } = File.parse(answer);
  return body;
}

/** What stands on its pages, without the breaks of the lines. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pages = (await layOut({ letter: bytes })).get('letter') ?? [];
  return pages.map(({ lines }) => lines.map(({ text }) => text.replaceAll(' ', '')).join(''));
}

const letter = 'talent-pool.dispatchLetter';
const authority = 'talent-pool.dispatchAuthority';

test('the 抽调函 asks the county for its person, and names where, as what and how long', async () => {
  const { atCity } = await asked(world, '李建国');

  const pages = await pagesOf(await download(world.city, { document: letter, id: atCity }));

  const page = pages.join('');
  expect(page).toContain('关于商请抽调李建国同志参加巡察工作的函');
  expect(page).toContain('盘龙区委巡察工作领导小组办公室：');
  expect(page).toContain(
    `因市县统合巡察工作需要，拟商请抽调盘龙区审计局李建国同志到西山区参加第三组工作，担任组员，时间为2026年11月1日至2099年6月30日。`,
  );
  expect(page).toContain('该岗位专业要求：财务审计。');
  expect(page).toContain('抄送：市委组织部。');
  expect(pages.at(-1)).toMatch(/请予支持，并函复单位和本人意见。.*中共测试市委.*年\d+月\d+日/);
  expect(page).not.toMatch(/[{}]|undefined|null/);
});

test('the 巡察授权书 authorises for the team of the county, its units and these days alone', async () => {
  const { atTarget, target } = await authorised(world, '赵授权');

  const pages = await pagesOf(await download(target, { document: authority, id: atTarget }));

  const page = pages.join('');
  expect(page).toContain('关于授权赵授权同志参加巡察工作的通知');
  expect(page).toContain('第一巡察组：');
  expect(page).toContain(
    `根据县委巡授〔2026〕3号，授权盘龙区审计局赵授权同志参加市县统合巡察，编入第一巡察组，任组员，对`,
  );
  expect(page).toContain('本授权自2026年11月1日起至2099年6月30日止，一次一授权，期满自行失效');
  expect(page).toContain('抄送：盘龙区审计局。');
  expect(page).not.toMatch(/[{}]|undefined|null|对开展/);
});

test('each letter is written where it is decided and nowhere else', async () => {
  const { atCity, atHome, atTarget, home, target } = await authorised(world, '孙他处');

  const refused = [
    download(world.city, { document: authority, id: atCity }),
    download(home, { document: letter, id: atHome }),
    download(home, { document: authority, id: atHome }),
    download(target, { document: letter, id: atTarget }),
  ];

  for (const attempt of await Promise.allSettled(refused))
    expect(attempt).toMatchObject({ status: 'rejected', reason: { status: 404 } });
});
