import type { Api, ApiSchema } from '@lianxun/api-client';

/** User id of whoever is signed in. */
export async function myId(api: Api): Promise<string> {
  return (await api.get<ApiSchema<'MeView'>>('/api/v1/me')).user.id;
}
