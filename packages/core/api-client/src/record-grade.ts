import type { ApiSchema } from './api-schema.ts';
import type { Api } from './create-api.ts';

type Grade = ApiSchema<'SecrecyGrade'>;

/** The 密级 of one record; `scope` is the address of the capacity in the API. */
export function recordGrade(api: Api, scope: string, record: { type: string; id: string }) {
  const path = `${scope}/core/records/${record.type}/${record.id}/grade`;
  return {
    load: () => api.getVersioned<ApiSchema<'RecordGrade'>>(path),
    save: async (grade: Grade, reason: string, etag: string | undefined) =>
      void (await api.put(path, { grade, reason }, etag)),
  };
}

/** Sets the 密级 of an attached file. */
export const fileGrade =
  (api: Api, scope: string) =>
  async (file: { readonly id: string }, grade: Grade, reason: string): Promise<void> =>
    void (await api.put(`${scope}/core/attachments/${file.id}/grade`, { grade, reason }));
