import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, openHost, type World } from '../../../test/factories.ts';
import { inTalentPool, type TalentPoolCtx } from '../../database.ts';
import { currentRuleSet, pinRuleSet, ruleSetOfRound } from '../current-rules.ts';
import { defaultRuleSet } from '../engine/default-rule-set.rules.ts';
import type { RecusalRule, RecusalRuleId } from '../recusal-facts.ts';
import type { RuleSetContent } from '../recusal-tables.ts';
import { ruleSetProblems } from './check-rule-set.ts';
import { discardRuleDraft } from './discard-rule-draft.ts';
import { draftRuleSet } from './draft-rule-set.ts';
import { listRecusalRules } from './list-rule-sets.ts';
import { publishRuleSet } from './publish-rule-set.ts';

let host: TestKernel;
let world: World;
let drafter: TestUser;
let security: TestUser;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const { version: _, ...standard } = defaultRuleSet;

function changed(id: RecusalRuleId, change: Partial<RecusalRule>): RuleSetContent {
  return {
    ...standard,
    rules: standard.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
  };
}

async function begin(): Promise<void> {
  world = await createWorld(host);
  await host.db.admin.query(
    `update core.roles set permissions = permissions || '{core:admin}'::text[]
     where tenant_id = $1 and key = 'secAdmin'`,
    [world.county.id],
  );
  drafter = await host.member(world.county, 'businessAdmin');
  security = await host.member(world.county, 'secAdmin');
}

const draft = (content: RuleSetContent, { by = drafter, version = null as number | null } = {}) =>
  world.asMember(by, (ctx) => draftRuleSet(ctx, { content, note: '按本县实际调整', version }));

const administer = <Result>(user: TestUser, work: (ctx: TalentPoolCtx) => Promise<Result>) =>
  host.write({ kind: 'admin', credential: user.credential, code: world.county.code }, (ctx) =>
    work(inTalentPool(ctx)),
  );

const publish = (version: number, by = security) =>
  administer(by, (ctx) => publishRuleSet(ctx, version));

const draftNow = async () => {
  const { draft: found } = await world.asMember(drafter, listRecusalRules);
  if (found === null) throw new Error('no draft');
  return found;
};

describe('a draft of the rules', () => {
  beforeAll(begin);

  test('is put before 安全管理员, who is told and makes it the next version', async () => {
    await draft(changed('B3', { on: false }));
    const before = await draftNow();
    const { rows } = await host.db.admin.query<{ link: string }>(
      'select link from core.notifications where tenant_id = $1 and user_id = $2',
      [world.county.id, security.id],
    );
    const still = await world.asMember(world.office, currentRuleSet);
    const { edition } = await publish(before.version);
    const after = await world.asMember(world.office, currentRuleSet);
    const [version] = (await world.asMember(drafter, listRecusalRules)).versions;

    expect(rows).toEqual([{ link: '/admin/m/talent-pool/recusal-rules' }]);
    expect(before).toMatchObject({ changedFromCurrent: ['B3'], isAuthor: true, problems: [] });
    expect(still.version).toBe(0);
    expect([edition, after.version]).toEqual([1, 1]);
    expect(after.rules.find(({ id }) => id === 'B3')?.on).toBe(false);
    expect(version).toMatchObject({
      draftedByName: drafter.displayName,
      publishedByName: security.displayName,
      changedFromDefault: ['B3'],
    });
  });

  test('is published as it was read, or not at all', async () => {
    await draft(changed('B3', { on: false }));
    const { version } = await draftNow();
    await draft(changed('C4', { on: false }), { version });

    await expect(publish(version)).rejects.toMatchObject({ code: 'talent-pool.version_changed' });
    expect(await draftNow()).toMatchObject({ version: version + 1 });
  });

  test('is not overwritten by who has not read it', async () => {
    await expect(draft(standard)).rejects.toMatchObject({ code: 'talent-pool.version_changed' });
  });

  test('can be given up, and then there is none to publish', async () => {
    const { version } = await draftNow();
    await world.asMember(drafter, (ctx) => discardRuleDraft(ctx, version));

    await expect(publish(version)).rejects.toMatchObject({
      code: 'talent-pool.rule_draft_not_found',
    });
  });

  test('is not published by who wrote on it, whatever his duties are by now', async () => {
    await draft(standard);
    const first = await draftNow();
    const second = await host.member(world.county, 'businessAdmin');
    await draft(changed('D3', { on: false }), { by: second, version: first.version });
    await host.db.admin.query(
      `update core.memberships set role_keys = '{secAdmin}' where tenant_id = $1 and user_id = $2`,
      [world.county.id, drafter.id],
    );
    const { version } = first;

    await expect(publish(version + 1, drafter)).rejects.toMatchObject({
      code: 'talent-pool.own_rules',
    });
    expect(await publish(version + 1)).toEqual({ edition: 2 });
  });
});

describe('a version', () => {
  beforeAll(begin);

  test('stays with the round that was begun under it', async () => {
    const begun = '01900000-0000-7000-8000-000000000001';
    const later = '01900000-0000-7000-8000-000000000002';
    const rules = (roundId: string) =>
      world.asMember(world.office, async (ctx) => (await ruleSetOfRound(ctx, roundId)).version);
    await world.asMember(world.office, (ctx) => pinRuleSet(ctx, begun));
    await draft(changed('B4', { leading: 'suspect' }));
    await publish((await draftNow()).version);

    expect(await rules(begun)).toBe(0);
    expect(await rules(later)).toBe(1);
    await world.asMember(world.office, (ctx) => pinRuleSet(ctx, begun));
    expect(await rules(begun)).toBe(0);
  });

  test('is never changed, not even by who published it', async () => {
    await expect(
      administer(security, (ctx) =>
        ctx.tx
          .deleteFrom('p_talent_pool.recusal_rule_sets')
          .where('tenantId', '=', world.county.id)
          .execute(),
      ),
    ).rejects.toThrow('permission denied');
  });
});

describe('rules that contradict themselves', () => {
  beforeAll(begin);

  test.each<[string, RuleSetContent, string]>([
    [
      'are stricter for who does not lead',
      changed('B2', { leading: 'suspect', other: 'mustRecuse' }),
      'B2“近年曾在被巡察单位任职”对联络员、组员严于组长、副组长，前后矛盾；对组长应至少同样严格',
    ],
    [
      'hold nowhere',
      changed('E1', { modes: [] }),
      'E1“上一轮曾带组巡察该单位或地区”已启用，却没有适用的巡察方式；请选择方式，或将其停用',
    ],
    ['switch off what is never off', changed('G1', { on: false }), '不得停用'],
    ['let two persons keep whom nobody may', changed('B1', { overridable: true }), '不得例外留用'],
    [
      'let one person decide on what is never doubtful',
      changed('C1', { other: 'suspect' }),
      '一人',
    ],
    ['leave a mode without a form', changed('F2', { modes: ['own'] }), '不得限定'],
    [
      'name a rule twice',
      { ...standard, rules: [...standard.rules, ...standard.rules] },
      '出现了两次',
    ],
    ['leave a rule out', { ...standard, rules: standard.rules.slice(1) }, '缺少规则A1'],
  ])('%s: refused with a word', async (_what, content, word) => {
    const found = ruleSetProblems(content).map(({ message }) => message);

    expect(found[0]).toContain(word);
    await expect(draft(content)).rejects.toMatchObject({
      code: 'talent-pool.contradictory_rules',
      details: { reasons: found.map((message) => expect.objectContaining({ message })) },
    });
  });
});
