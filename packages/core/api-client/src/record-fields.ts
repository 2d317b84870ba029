import type { ApiSchema } from './api-schema.ts';
import type { Api } from './create-api.ts';
import { draftStore } from './draft-store.ts';

/** The custom fields of one record; `scope` is the address of the capacity in the API. */
export function recordFields(api: Api, scope: string, record: { type: string; id: string }) {
  const { type, id } = record;
  const path = `${scope}/core/records/${type}/${id}`;
  return {
    ...fieldPickers(api, scope),
    load: () => api.getVersioned<ApiSchema<'RecordFields'>>(`${path}/fields`),
    save: async (answers: Readonly<Record<string, unknown>>, etag: string | undefined) =>
      void (await api.put(`${path}/fields`, { answers }, etag)),
    upload: async (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return await api.post<{ id: string; fileName: string }>(`${path}/files`, form);
    },
    fileHref: (file: string) => `${scope}/core/attachments/${file}/content`,
    draft: draftStore(api, scope, `fields:${type}:${id}`),
  };
}

/** What the pickers of a form ask, with or without a record. */
export function fieldPickers(api: Api, scope: string) {
  return {
    search: async (type: string, text: string) => {
      const path = `${scope}/core/records/${type}`;
      const { items } = await api.get<ApiSchema<'RecordChoices'>>(path, { q: text });
      return items.map((item) => ({ value: item.id, label: item.title }));
    },
    types: async () => {
      const { items } = await api.get<ApiSchema<'ReferableTypes'>>(`${scope}/core/records`);
      return items.map((item) => ({ value: item.type, label: item.title }));
    },
  };
}
