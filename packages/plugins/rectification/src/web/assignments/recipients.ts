import type { Api, ApiSchema } from '@lianxun/api-client';
import type { Option } from '@lianxun/ui';

import type { ExchangePartner, Listed } from '../reading/api.ts';

/** Units, bodies and counties below whose name contains the text, told apart by a prefix of the value. */
export async function searchRecipients(
  server: Api,
  api: string,
  text: string,
): Promise<readonly Option[]> {
  const [units, bodies, partners] = await Promise.all([
    server.get<Listed<ApiSchema<'Unit'>>>(`${api}/core/units`, {
      ...(text && { q: text }),
      active: true,
      limit: 20,
    }),
    server.get<Listed<ApiSchema<'Body'>>>(`${api}/core/bodies`),
    server.get<Listed<ExchangePartner>>(`${api}/core/exchange-partners`),
  ]);
  const named = (name: string) => name.includes(text);
  return [
    ...partners.items
      .filter(({ direction, name }) => direction === 'below' && named(name))
      .map(({ code, name }) => ({
        value: `tenant:${code}`,
        label: name,
        detail: '下级县(市、区)',
      })),
    ...bodies.items
      .filter(({ name }) => named(name))
      .map(({ id, name }) => ({ value: `body:${id}`, label: name, detail: '本级部门' })),
    ...units.items.map(({ id, name }) => ({
      value: `unit:${id}`,
      label: name,
      detail: '被巡察单位',
    })),
  ];
}

/** What the API takes for a chosen recipient. */
export function recipientOf(value: string): Record<string, string> {
  const [kind, id = ''] = value.split(':');
  if (kind === 'tenant') return { tenantCode: id };
  return kind === 'body' ? { bodyId: id } : { unitId: id };
}
