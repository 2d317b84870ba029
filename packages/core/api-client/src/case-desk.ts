import type { Api } from './create-api.ts';
import { fieldPickers } from './record-fields.ts';

interface Coworker {
  readonly userId: string;
  readonly name: string;
  readonly duty: string;
}

/** What a case's page asks of the server besides moving it; `path` is that of the case in its scope. */
export function caseDesk(api: Api, path: () => string) {
  const core = () => path().slice(0, path().indexOf('/cases/'));
  return {
    /** What the pickers of a move's form ask. */
    ports: () => fieldPickers(api, core().slice(0, -'/core'.length)),
    /** Colleagues by name, for a picker. */
    search: async (text: string) => {
      const { items } = await api.get<{ items: readonly Coworker[] }>(`${core()}/coworkers`, {
        q: text,
      });
      return items.map(({ userId, name, duty }) => ({ value: userId, label: name, detail: duty }));
    },
    /** 抄送 or 催办. */
    tell: async (
      verb: 'copy' | 'remind',
      { userIds, note }: { readonly userIds: readonly string[]; readonly note: string },
    ): Promise<void> => {
      const said = note === '' ? {} : { note };
      if (verb === 'copy') await api.post(`${path()}/copies`, { userIds, ...said });
      else await api.post(`${path()}/reminders`, said);
    },
    requestExtension: async (body: {
      readonly key: string;
      readonly newDueOn: string;
      readonly reason: string;
    }): Promise<void> => {
      await api.post(`${path()}/extensions`, body);
    },
    decideExtension: async (
      id: string,
      { approve, opinion }: { readonly approve: boolean; readonly opinion: string },
    ): Promise<void> => {
      const body = opinion === '' ? { approve } : { approve, opinion };
      await api.post(`${core()}/deadline-extensions/${id}/decision`, body);
    },
  };
}
