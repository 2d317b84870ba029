import type { NavigationEntry, WebContribution } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import type { Capacity } from '#lib/session/scope.ts';

import { creationsOf, currentLink, navigationOf } from './navigation.ts';

function capacity(overrides: Partial<Capacity> = {}): Capacity {
  return {
    kind: 'member',
    tenantCode: '530111',
    tenantName: '官渡区',
    label: '本县',
    detail: '',
    base: '/t/530111',
    api: '/api/v1/t/530111',
    permissions: new Set(['rectification:read']),
    plugins: new Set(['rectification']),
    watermark: false,
    ...overrides,
  };
}

const entry = (overrides: Partial<NavigationEntry>): NavigationEntry => ({
  group: 'rectification',
  title: '反馈问题',
  path: 'findings',
  scopes: ['member'],
  ...overrides,
});

const desk = entry({ group: 'desk', title: '我的待办', path: '' });
const plugin = (...navigation: NavigationEntry[]): WebContribution => ({
  plugin: 'rectification',
  navigation,
  pages: [],
});

describe('the left navigation', () => {
  it('follows the order of work and leaves empty groups out', () => {
    const sections = navigationOf(
      capacity(),
      [desk],
      [plugin(entry({ group: 'registers', title: '整改台账', path: 'register' }), entry({}))],
    );

    expect(sections.map(({ title }) => title)).toEqual(['工作台', '整改', '台账']);
    expect(sections.at(1)?.links[0]?.href).toBe('/t/530111/m/rectification/findings');
  });

  it('shows an entry only to holders of its permission and in its scopes', () => {
    const secret = entry({ permission: 'leads:read' });
    const unitOnly = entry({ scopes: ['unit'] });

    expect(navigationOf(capacity(), [], [plugin(secret, unitOnly)])).toEqual([]);
    expect(navigationOf(capacity({ kind: 'unit' }), [], [plugin(unitOnly)])).toHaveLength(1);
  });

  it('has nothing of a plugin the tenant has switched off', () => {
    expect(navigationOf(capacity({ plugins: new Set() }), [], [plugin(entry({}))])).toEqual([]);
  });

  it('keeps what creates something for the creation menu', () => {
    const create = entry({ title: '新建轮次', path: 'rounds/new' });

    expect(navigationOf(capacity(), [], [plugin(create)])).toEqual([]);
    expect(creationsOf(capacity(), [], [plugin(create)]).map(({ title }) => title)).toEqual([
      '新建轮次',
    ]);
  });
});

it('the current link is the deepest one above the page, and never a mere prefix of its name', () => {
  const sections = navigationOf(
    capacity(),
    [desk],
    [plugin(entry({}), entry({ title: '导入', path: 'findings/import' }))],
  );
  const at = (path: string) => currentLink(sections, path)?.title;

  expect(at('/t/530111/m/rectification/findings/17')).toBe('反馈问题');
  expect(at('/t/530111/m/rectification/findings/import')).toBe('导入');
  expect(at('/t/530111/m/rectification/findings-old')).toBeUndefined();
  expect(at('/t/530111')).toBe('我的待办');
});
