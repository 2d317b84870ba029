import type { ApiSchema, apiOf } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

/** Bodies and units a proposal can go to. */
export async function searchDepartments(
  api: ReturnType<typeof apiOf>,
  at: string,
  text: string,
): Promise<Option[]> {
  const [units, bodies] = await Promise.all([
    api.get<{ items: readonly ApiSchema<'Unit'>[] }>(`${at}/core/units`, {
      ...(text && { q: text }),
      active: true,
      limit: 20,
    }),
    api.get<{ items: readonly ApiSchema<'Body'>[] }>(`${at}/core/bodies`),
  ]);
  return [
    ...bodies.items
      .filter(({ name }) => name.includes(text))
      .map(({ id, name }) => ({ value: `body:${id}`, label: name, detail: '本级部门' })),
    ...units.items.map(({ id, name }) => ({ value: `unit:${id}`, label: name, detail: '单位' })),
  ];
}

/** The recipient behind a found option. */
export function recipientOf(value: unknown): { bodyId: string } | { unitId: string } {
  const [kind = '', id = ''] = String(value).split(':');
  return kind === 'body' ? { bodyId: id } : { unitId: id };
}
