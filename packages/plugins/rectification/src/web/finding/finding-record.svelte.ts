import {
  apiOf,
  caseDesk,
  draftStore,
  etagOf,
  fileGrade,
  recordDocuments,
  recordFields,
  recordGrade,
  uploadFile,
} from '@lianxun/api-client';
import {
  type CaseRecord,
  type CaseRequest,
  Draft,
  type Grade,
  type RecordEntry,
} from '@lianxun/ui';
import { SvelteMap } from 'svelte/reactivity';

import type { FindingDetail, Listed, Measure, NamedBefore } from '../reading/api.ts';
import type { ReviewBody } from '../reading/words.ts';

type CaseDesk = ReturnType<typeof caseDesk>;

interface Place {
  readonly api: string;
  readonly id: string;
  /** The past day that is shown; empty or left out for today. */
  readonly asOf?: string;
}

/** One finding with its case and those of its measures; every change reads it anew. */
export class FindingRecord {
  finding = $state.raw<FindingDetail>();
  case = $state.raw<CaseRecord>();
  measureCases = $state.raw<ReadonlyMap<string, CaseRecord>>(new SvelteMap());
  failure = $state.raw<unknown>();
  /** Offered while the unit types names; empty where nobody may plan. */
  named = $state.raw<NamedBefore>({ people: [], departments: [] });
  readonly #server = apiOf();
  readonly #place: () => Place;
  readonly #desk = caseDesk(this.#server, () => `${this.#core}/cases/finding/${this.#id}`);

  /** Reads at once, and again when the place has changed. */
  constructor(place: () => Place) {
    this.#place = place;
    $effect(() => {
      void this.load();
      void this.#readNames();
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

  draft = (name: string): Draft =>
    new Draft(draftStore(this.#server, this.#place().api, `rectification.${this.#id}.${name}`));

  /** The custom fields of the finding, or of one of its measures. */
  fieldsOf = (type: 'finding' | 'measure', id: string) =>
    recordFields(this.#server, this.#place().api, { type, id });

  /** 密级 of the finding. */
  gradeOf = (id: string) => recordGrade(this.#server, this.#place().api, { type: 'finding', id });

  regrade = (file: { readonly id: string }, grade: Grade, reason: string): Promise<void> =>
    fileGrade(this.#server, this.#place().api)(file, grade, reason);

  documentsOf = (type: 'finding', id: string) =>
    recordDocuments(this.#server, this.#place().api, { type, id });

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
    const { asOf = '' } = this.#place();
    const [finding, record] = await Promise.all([
      this.#server.get<FindingDetail>(this.#path, asOf === '' ? {} : { asOf }),
      this.#server.get<CaseRecord>(`${this.#core}/cases/finding/${this.#id}`),
    ]);
    const running = finding.measureList.filter(({ state }) => state !== null);
    const cases = await Promise.all(
      running.map(async (measure) => {
        const path = `${this.#core}/cases/measure/${measure.id}`;
        return [measure.id, await this.#server.get<CaseRecord>(path)] as const;
      }),
    );
    if (id !== this.#id || asOf !== (this.#place().asOf ?? '')) return;
    this.finding = finding;
    this.case = record;
    this.measureCases = new SvelteMap(cases);
  }

  /** A convenience: a form without suggestions is a whole form. */
  async #readNames(): Promise<void> {
    if (!this.#place().api.includes('/units/')) return;
    const path = `${this.#rectification}/named-before`;
    this.named = await this.#server.get<NamedBefore>(path).catch(() => this.named);
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

  searchColleagues = this.#desk.search;
  formPorts = this.#desk.ports;

  /** 抄送 or 催办. */
  tell = (...told: Parameters<CaseDesk['tell']>): Promise<void> =>
    this.#change(this.#desk.tell(...told));

  requestExtension = (body: Parameters<CaseDesk['requestExtension']>[0]): Promise<void> =>
    this.#change(this.#desk.requestExtension(body));

  decideExtension = (...decision: Parameters<CaseDesk['decideExtension']>): Promise<void> =>
    this.#change(this.#desk.decideExtension(...decision));

  records = async (): Promise<readonly RecordEntry[]> => {
    const path = `${this.#core}/records/finding/${this.#id}`;
    return (await this.#server.get<Listed<RecordEntry>>(path)).items;
  };

  /** As it is stored now. */
  reread = async (): Promise<FindingDetail> => {
    await this.#read();
    if (!this.finding) throw new Error('The finding has been left');
    return this.finding;
  };

  rereadMeasure = async (id: string): Promise<Measure> => {
    const { measureList } = await this.reread();
    const found = measureList.find((measure) => measure.id === id);
    if (!found) throw new Error('这条措施刚被别人删除。需要时请重新增加。');
    return found;
  };

  updateAccount = (changes: Readonly<Record<string, unknown>>, etag?: string): Promise<void> =>
    this.#change(this.#server.patch(`${this.#path}/account`, changes, etag));

  addMeasure = (body: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.#path}/measures`, body));

  updateMeasure = (id: string, body: unknown, etag?: string): Promise<void> =>
    this.#change(this.#server.patch(this.#measure(id), body, etag));

  removeMeasure = (measure: Measure): Promise<void> =>
    this.#change(this.#server.delete(this.#measure(measure.id), etagOf(measure)));

  setResult = (id: string, result: string | null, etag?: string): Promise<void> =>
    this.#change(this.#server.put(`${this.#measure(id)}/result`, { result }, etag));

  addProgress = (text: string, measureId?: string): Promise<void> =>
    this.#change(this.#server.post(`${this.#owner(measureId)}/progress`, { text }));

  addAmount = (entry: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.#path}/amounts`, entry));

  addAccountability = (body: unknown): Promise<void> =>
    this.#change(this.#server.post(`${this.#path}/accountability`, body));

  withdrawAccountability = (
    one: FindingDetail['accountability'][number],
    reason: string,
  ): Promise<void> => {
    const path = `${this.#rectification}/accountability/${one.id}/withdrawal`;
    return this.#change(this.#server.post(path, { reason }, etagOf(one)));
  };

  revealPerson = async (id: string, reason: string): Promise<string> => {
    const path = `${this.#rectification}/accountable-persons/${id}/reveal`;
    return (await this.#server.post<{ readonly name: string }>(path, { reason })).name;
  };

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

  /** A file of something that belongs to the finding: a rule, an entry of money. */
  uploadTo = (part: string, file: File, onprogress: (done: number) => void): Promise<void> =>
    uploadFile({ url: `${this.#path}/${part}`, file, onprogress });

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
