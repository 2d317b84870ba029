import { uploadFile } from '@lianxun/api-client';
import type { CaseRecord, CaseRequest, RecordEntry } from '@lianxun/ui';
import { SvelteMap } from 'svelte/reactivity';

import { apiOf, etagOf, type FindingDetail, type Listed, type Measure } from '../reading/api.ts';
import type { ReviewBody } from '../reading/words.ts';

/** One finding with its case and those of its measures; every change reads it anew. */
export class FindingRecord {
  finding = $state.raw<FindingDetail>();
  case = $state.raw<CaseRecord>();
  measureCases = $state.raw<ReadonlyMap<string, CaseRecord>>(new SvelteMap());
  failure = $state.raw<unknown>();
  readonly #server = apiOf();
  readonly #place: () => { readonly api: string; readonly id: string };

  /** Reads at once, and again when the place has changed. */
  constructor(place: () => { readonly api: string; readonly id: string }) {
    this.#place = place;
    $effect(() => {
      void this.load();
    });
  }

  get #id(): string {
    return this.#place().id;
  }

  get #rectification(): string {
    return `${this.#place().api}/rectification`;
  }

  get #core(): string {
    return `${this.#place().api}/core`;
  }

  get #path(): string {
    return `${this.#rectification}/findings/${this.#id}`;
  }

  get draftPath(): string {
    return `${this.#core}/drafts`;
  }

  load = async (): Promise<void> => {
    try {
      await this.#read();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
  };

  async #read(): Promise<void> {
    const id = this.#id;
    const [finding, record] = await Promise.all([
      this.#server.get<FindingDetail>(this.#path),
      this.#server.get<CaseRecord>(`${this.#core}/cases/finding/${this.#id}`),
    ]);
    const running = finding.measureList.filter(({ state }) => state !== null);
    const cases = await Promise.all(
      running.map(async (measure) => {
        const path = `${this.#core}/cases/measure/${measure.id}`;
        return [measure.id, await this.#server.get<CaseRecord>(path)] as const;
      }),
    );
    if (id !== this.#id) return;
    this.finding = finding;
    this.case = record;
    this.measureCases = new SvelteMap(cases);
  }

  async #change(work: Promise<unknown>): Promise<void> {
    await work;
    await this.#read();
  }

  act = (request: CaseRequest): Promise<void> => this.#event('finding', this.#id, request);

  actOnMeasure = (id: string, request: CaseRequest): Promise<void> =>
    this.#event('measure', id, request);

  #event(subject: 'finding' | 'measure', id: string, request: CaseRequest): Promise<void> {
    const record = subject === 'finding' ? this.case : this.measureCases.get(id);
    const path = `${this.#core}/cases/${subject}/${id}/events`;
    return this.#change(this.#server.post(path, request, record && etagOf(record)));
  }

  records = async (): Promise<readonly RecordEntry[]> => {
    const path = `${this.#core}/records/finding/${this.#id}`;
    return (await this.#server.get<Listed<RecordEntry>>(path)).items;
  };

  updateAccount = (changes: Readonly<Record<string, unknown>>): Promise<void> =>
    this.#change(
      this.#server.patch(`${this.#path}/account`, changes, this.finding && etagOf(this.finding)),
    );

  saveMeasure = (measure: Measure | undefined, body: unknown): Promise<void> =>
    this.#change(
      measure
        ? this.#server.patch(this.#measure(measure.id), body, etagOf(measure))
        : this.#server.post(`${this.#path}/measures`, body),
    );

  removeMeasure = (measure: Measure): Promise<void> =>
    this.#change(this.#server.delete(this.#measure(measure.id), etagOf(measure)));

  setResult = (measure: Measure, result: string | null): Promise<void> =>
    this.#change(
      this.#server.put(`${this.#measure(measure.id)}/result`, { result }, etagOf(measure)),
    );

  addProgress = (text: string, measureId?: string): Promise<void> =>
    this.#change(this.#server.post(`${this.#owner(measureId)}/progress`, { text }));

  addRule = (rule: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.#path}/rules`, rule));

  giveOpinion = (body: ReviewBody, opinion: string): Promise<void> =>
    this.#change(this.#server.put(`${this.#path}/opinions/${body}`, { opinion }));

  extend = (extension: unknown, measureId?: string): Promise<void> =>
    this.#change(this.#server.post(`${this.#owner(measureId)}/extensions`, extension));

  recordRebound = (rebound: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.#path}/rebounds`, rebound));

  upload = (file: File, onprogress: (done: number) => void, measureId?: string): Promise<void> =>
    uploadFile({ url: `${this.#owner(measureId)}/evidence`, file, onprogress });

  detach = async (fileId: string, reason: string): Promise<void> => {
    await this.#server.post(`${this.#core}/attachments/${fileId}/detach`, { reason });
  };

  fileHref = (fileId: string): string => `${this.#core}/attachments/${fileId}/content`;

  /** Other findings of the same unit and round, to merge into. */
  searchFindings = async (_key: string, text: string) => {
    const { finding } = this;
    if (!finding) return [];
    const { items } = await this.#server.get<Listed<FindingDetail>>(
      `${this.#rectification}/findings`,
      { engagement: finding.engagementId, issued: 'false', contains: text, limit: 20 },
    );
    return items
      .filter(({ id }) => id !== finding.id)
      .map(({ id, seq, text: label }) => ({ value: id, label: `${seq ?? '—'} ${label}` }));
  };

  #measure(id: string): string {
    return `${this.#rectification}/measures/${id}`;
  }

  #owner(measureId: string | undefined): string {
    return measureId === undefined ? this.#path : this.#measure(measureId);
  }
}
