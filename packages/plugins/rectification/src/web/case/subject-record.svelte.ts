import {
  apiOf,
  caseDesk,
  etagOf,
  recordDocuments,
  recordGrade,
  uploadFile,
} from '@lianxun/api-client';
import type { CaseRecord, CaseRequest, RecordEntry } from '@lianxun/ui';

interface Place {
  /** Base of the API of the scope. */
  readonly api: string;
  readonly subject: 'assignment' | 'escalation';
  /** Below the plugin: `assignments`. */
  readonly path: string;
  readonly id: string;
}

/** A record with its case; every change reads both anew. */
export class SubjectRecord<Detail extends { readonly version: number }> {
  value = $state.raw<Detail>();
  case = $state.raw<CaseRecord>();
  failure = $state.raw<unknown>();
  readonly #server = apiOf();
  readonly #place: () => Place;
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => Place) {
    this.#place = place;
    this.desk = caseDesk(this.#server, () => this.#casePath);
    $effect(() => void this.load());
  }

  get #casePath(): string {
    const { api, id, subject } = this.#place();
    return `${api}/core/cases/${subject}/${id}`;
  }

  get path(): string {
    const { api, id, path } = this.#place();
    return `${api}/rectification/${path}/${id}`;
  }

  load = async (): Promise<void> => {
    const { id } = this.#place();
    try {
      const [value, record] = await Promise.all([
        this.#server.get<Detail>(this.path),
        this.#server.get<CaseRecord>(this.#casePath),
      ]);
      if (id !== this.#place().id) return;
      this.value = value;
      this.case = record;
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
  };

  #change = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await this.load();
  };

  act = (request: CaseRequest): Promise<void> =>
    this.#change(
      this.#server.post(`${this.#casePath}/events`, request, this.case && etagOf(this.case)),
    );

  tell = (...told: Parameters<SubjectRecord<Detail>['desk']['tell']>): Promise<void> =>
    this.#change(this.desk.tell(...told));

  requestExtension = (
    body: Parameters<SubjectRecord<Detail>['desk']['requestExtension']>[0],
  ): Promise<void> => this.#change(this.desk.requestExtension(body));

  decideExtension = (
    ...decision: Parameters<SubjectRecord<Detail>['desk']['decideExtension']>
  ): Promise<void> => this.#change(this.desk.decideExtension(...decision));

  post = (path: string, body: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.path}/${path}`, body));

  put = (path: string, body: unknown, etag?: string): Promise<void> =>
    this.#change(this.#server.put(`${this.path}/${path}`, body, etag));

  patch = (body: unknown, etag?: string): Promise<void> =>
    this.#change(this.#server.patch(this.path, body, etag));

  upload = (file: File, onprogress: (done: number) => void): Promise<void> =>
    uploadFile({ url: `${this.path}/files`, file, onprogress });

  fileHref = (file: { readonly id: string }): string =>
    `${this.#place().api}/core/attachments/${file.id}/content`;

  get #record() {
    const { id, subject } = this.#place();
    return { type: subject, id };
  }

  grade = () => recordGrade(this.#server, this.#place().api, this.#record);

  documents = () => recordDocuments(this.#server, this.#place().api, this.#record);

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id, subject } = this.#place();
    const path = `${api}/core/records/${subject}/${id}`;
    return (await this.#server.get<{ items: readonly RecordEntry[] }>(path)).items;
  };
}
