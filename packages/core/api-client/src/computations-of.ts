import type { ApiSchema } from './api-schema.ts';
import type { Api } from './create-api.ts';

type Computation = ApiSchema<'Computation'>;

/**
 * The latest computation about one record, for `ComputationProgress`; `place` is the address of the
 * member scope.
 */
export function computationsOf(
  api: Api,
  place: string,
  subject: { readonly type: string; readonly id: string },
) {
  const path = `${place}/core/computations`;
  return {
    latest: async (): Promise<Computation | undefined> => {
      const query = { subjectType: subject.type, subjectId: subject.id };
      const { items } = await api.get<{ items: readonly Computation[] }>(path, query);
      return items[0];
    },
    cancel: async (id: string): Promise<void> => {
      await api.post(`${path}/${id}/cancel`);
    },
  };
}
