import { apiOf, caseDesk, etagOf } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { OwnDemand } from './words.ts';

interface Shown {
  readonly demand: OwnDemand;
  readonly case: CaseRecord;
}

/** A demand with its case; every change reads both anew. */
export class DemandRecord extends Loaded<Shown> {
  readonly #server: ReturnType<typeof apiOf>;
  readonly #place: () => { readonly api: string; readonly id: string };
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => { readonly api: string; readonly id: string }) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/demandItem/${place().id}`;
    super(async () => {
      const { api, id } = place();
      const [demand, record] = await Promise.all([
        server.get<OwnDemand>(`${api}/menu/demands/${id}`),
        server.get<CaseRecord>(casePath()),
      ]);
      return { demand, case: record };
    });
    this.#server = server;
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const path = `${api}/core/cases/demandItem/${id}/events`;
    await this.#server.post(path, request, this.value && etagOf(this.value.case));
    await this.reload();
  };

  save = async (body: unknown): Promise<void> => {
    const { api, id } = this.#place();
    await this.#server.put(`${api}/menu/demands/${id}`, body, this.#etag);
    await this.reload();
  };

  rate = async (body: unknown): Promise<void> => {
    const { api, id } = this.#place();
    await this.#server.post(`${api}/menu/demands/${id}/rating`, body, this.#etag);
    await this.reload();
  };

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    const path = `${api}/core/records/demandItem/${id}`;
    return (await this.#server.get<{ items: readonly RecordEntry[] }>(path)).items;
  };

  get #etag(): string | undefined {
    return this.value && etagOf(this.value.demand);
  }
}
