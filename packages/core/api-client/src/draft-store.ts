import type { ApiSchema } from './api-schema.ts';
import type { Api } from './create-api.ts';

/** What was kept of a form, and the version of the record it was typed over. */
export interface KeptForm {
  readonly form: Readonly<Record<string, unknown>>;
  readonly base: string | undefined;
  readonly keptAt: string;
}

/** The draft of one form, kept on the server for whoever types it. */
export interface DraftStore {
  find(): Promise<KeptForm | undefined>;
  keep(form: object, base?: string): Promise<void>;
  discard(): Promise<void>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `scope` is the address of the capacity in the API, for example `/api/v1/t/530112`. */
export function draftStore(api: Api, scope: string, key: string): DraftStore {
  const path = `${scope}/core/drafts/${encodeURIComponent(key)}`;
  return {
    async find() {
      const { content, updatedAt } = await api.get<ApiSchema<'Draft'>>(path);
      const form = content?.['form'];
      if (!isRecord(form) || updatedAt === null) return undefined;
      const base = content?.['base'];
      return { form, base: typeof base === 'string' ? base : undefined, keptAt: updatedAt };
    },
    keep: (form, base) => api.put(path, { content: { form, base: base ?? null } }),
    discard: () => api.delete(path),
  };
}
