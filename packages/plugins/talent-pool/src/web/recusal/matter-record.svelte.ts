import { apiOf, caseDesk, etagOf } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { MatterDetail } from './words.ts';

interface Shown {
  readonly matter: MatterDetail;
  readonly case: CaseRecord;
}

/** A matter with its case; every change reads both anew. */
export class MatterRecord extends Loaded<Shown> {
  readonly #server: ReturnType<typeof apiOf>;
  readonly #place: () => { readonly api: string; readonly id: string };
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => { readonly api: string; readonly id: string }) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/recusalMatter/${place().id}`;
    super(async () => {
      const { api, id } = place();
      const [matter, record] = await Promise.all([
        server.get<MatterDetail>(`${api}/talent-pool/recusal-matters/${id}`),
        server.get<CaseRecord>(casePath()),
      ]);
      return { matter, case: record };
    });
    this.#server = server;
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const path = `${api}/core/cases/recusalMatter/${id}/events`;
    await this.#server.post(path, request, this.value && etagOf(this.value.case));
    await this.reload();
  };

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    const path = `${api}/core/records/recusalMatter/${id}`;
    return (await this.#server.get<{ items: readonly RecordEntry[] }>(path)).items;
  };
}
