import { describe, expect, it } from 'vitest';

import { matchPage } from './match-page.ts';

const load = () => Promise.resolve({ default: {} });
const contribution = {
  plugin: 'rectification',
  navigation: [],
  pages: [
    { path: 'findings/:id', title: '问题', scopes: ['member', 'unit'], load },
    { path: 'findings', title: '问题台账', scopes: ['member'], load },
    { path: 'findings/import', title: '导入', scopes: ['member'], load },
  ],
} as const;

const titleAt = (path: string, scope: 'member' | 'unit' = 'member') =>
  matchPage(contribution, path, scope)?.page.title;

describe('the page at a path', () => {
  it('gets the named parts of the path, decoded', () => {
    expect(matchPage(contribution, '/findings/a%2Fb', 'member')?.params).toEqual({ id: 'a/b' });
  });

  it('is the literal one before the one with a named part', () => {
    expect(titleAt('findings/import')).toBe('导入');
    expect(titleAt('findings/17')).toBe('问题');
  });

  it('exists only in its scopes and at its exact depth', () => {
    expect(titleAt('findings', 'unit')).toBeUndefined();
    expect(titleAt('findings/17', 'unit')).toBe('问题');
    expect(titleAt('findings/17/history')).toBeUndefined();
    expect(titleAt('findings/%E0%A4%A')).toBeUndefined();
  });
});
