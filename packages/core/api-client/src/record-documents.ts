import type { ApiSchema } from './api-schema.ts';
import type { Api } from './create-api.ts';

/** The documents of one record; `scope` is the address of the capacity in the API. */
export function recordDocuments(api: Api, scope: string, record: { type: string; id: string }) {
  const path = (document: string) => `${scope}/core/documents/${document}/records/${record.id}`;
  return {
    list: async () => {
      const types = `${scope}/core/record-types/${record.type}/documents`;
      return (await api.get<ApiSchema<'DocumentList'>>(types)).items;
    },
    show: (document: string) => api.get<ApiSchema<'Document'>>(path(document)),
    download: (document: string, copies: readonly string[]) =>
      api.download(`${path(document)}/file`, { copies: copies.join(',') }),
    issue: (document: string) => api.post<ApiSchema<'Document'>>(`${path(document)}/issue`, {}),
  };
}
