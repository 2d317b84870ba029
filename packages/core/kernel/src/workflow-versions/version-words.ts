import type { Ctx, Plugin } from '@lianxun/plugin-api';

import type { DefinitionHead } from './definitions.repository.ts';

/** Display names of whoever drafted, proposed or published, those who left included. */
export async function namesOfAuthors(
  ctx: Ctx,
  rows: readonly Pick<DefinitionHead, 'draftedBy' | 'proposedBy' | 'publishedBy'>[],
): Promise<(userId: string | null) => string | null> {
  const ids = rows.flatMap(({ draftedBy, proposedBy, publishedBy }) =>
    [draftedBy, proposedBy, publishedBy].filter((id) => id !== null),
  );
  const names = ids.length === 0 ? undefined : await ctx.people.namesOf([...new Set(ids)]);
  return (userId) => (userId === null ? null : (names?.get(userId) ?? '已离任人员'));
}

type Naming = (id: string, known: KnownOrigins) => string;

interface KnownOrigins {
  readonly versions: readonly Pick<DefinitionHead, 'id' | 'number'>[];
  readonly plugins: readonly Plugin[];
}

const namings: Readonly<Record<string, Naming>> = {
  plugin: (id, { plugins }) =>
    `系统自带（${plugins.find((plugin) => plugin.id === id)?.title ?? id}）`,
  builtIn: (id) => `系统模板（${builtInTitles[id] ?? id}）`,
  template: () => '市级模板',
  file: () => '导入的文件',
  version: (id, { versions }) => {
    const number = versions.find((version) => version.id === id)?.number;
    return number === undefined ? '本县已有版本' : `本县第${number}版`;
  },
};

/** Where a version comes from, as people say it. */
export function originTitle(
  origin: string,
  versions: readonly Pick<DefinitionHead, 'id' | 'number'>[],
  plugins: readonly Plugin[],
): string {
  const [kind = '', id = ''] = origin.split(/:(.*)/);
  return namings[kind]?.(id, { versions, plugins }) ?? origin;
}

/** What the templates that come with the product are called. */
export const builtInTitles: Readonly<Record<string, string>> = {
  default: '默认流程',
  minimal: '精简流程',
  strict: '从严流程',
};
