import { apiOf, caseDesk, etagOf, recordDocuments, uploadFile } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { DispatchDetail, Listed } from './api.ts';

interface Place {
  readonly api: string;
  readonly id: string;
  /** The sending unit reads in its own scope. */
  readonly isUnit: boolean;
}

interface Shown {
  readonly dispatch: DispatchDetail;
  readonly case: CaseRecord;
}

/** One 抽调 with its case; every change reads both anew. */
export class DispatchRecord extends Loaded<Shown> {
  readonly #server: ReturnType<typeof apiOf>;
  readonly #place: () => Place;
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => Place) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/dispatch/${place().id}`;
    super(async () => {
      const { api, id, isUnit } = place();
      const [dispatch, record] = await Promise.all([
        server.get<DispatchDetail>(
          `${api}/talent-pool/${isUnit ? 'sent-people' : 'dispatches'}/${id}`,
        ),
        server.get<CaseRecord>(casePath()),
      ]);
      return { dispatch, case: record };
    });
    this.#server = server;
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  get path(): string {
    const { api, id } = this.#place();
    return `${api}/talent-pool/dispatches/${id}`;
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const path = `${api}/core/cases/dispatch/${id}/events`;
    await this.#server.post(path, request, this.value && etagOf(this.value.case));
    await this.reload();
  };

  post = async (verb: string, body: unknown): Promise<void> => {
    await this.#server.post(`${this.path}/${verb}`, body);
    await this.reload();
  };

  put = async (verb: string, body: unknown, etag?: string): Promise<void> => {
    await this.#server.put(`${this.path}/${verb}`, body, etag);
    await this.reload();
  };

  agreeAsUnit = async (): Promise<void> => {
    const { api, id } = this.#place();
    await this.#server.post(`${api}/talent-pool/sent-people/${id}/agree`, undefined);
    await this.reload();
  };

  uploadFor = (of: 'unit' | 'person') => (file: File, onprogress: (done: number) => void) =>
    uploadFile({ url: `${this.path}/answers/${of}`, file, onprogress });

  fileHref = (file: { readonly id: string }): string =>
    `${this.#place().api}/core/attachments/${file.id}/content`;

  documents = () => {
    const { api, id } = this.#place();
    return recordDocuments(this.#server, api, { type: 'dispatch', id });
  };

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    const path = `${api}/core/records/dispatch/${id}`;
    return (await this.#server.get<Listed<RecordEntry>>(path)).items;
  };
}
