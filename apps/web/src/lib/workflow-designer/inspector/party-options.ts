import type { Option } from '@lianxun/ui';

import type { Catalog } from '../catalog.ts';

/** Everybody who can be named, the closest to the case first. */
export function partyOptions(
  { relations, roles, permissions, users }: Catalog,
  { system }: { readonly system: boolean },
): readonly Option[] {
  return [
    ...named('relation', '与本件有关的人', relations),
    ...named('role', '角色', roles),
    ...named('permission', '有此权限的人', permissions),
    ...users.map(({ id, name }) => ({ value: `user:${id}`, label: `${name}（指定的人）` })),
    ...(system ? [{ value: 'system:', label: '系统自动办理' }] : []),
  ];
}

function named(
  kind: string,
  mark: string,
  entries: readonly { readonly key: string; readonly title: string }[],
): readonly Option[] {
  return entries.map(({ key, title }) => ({
    value: `${kind}:${key}`,
    label: `${title}（${mark}）`,
  }));
}
