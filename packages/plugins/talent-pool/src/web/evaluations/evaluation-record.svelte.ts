import { apiOf, caseDesk, etagOf, recordDocuments, type ApiSchema } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { Evaluation, EvaluationSheet, Listed } from './api.ts';

interface Shown {
  readonly evaluation: Evaluation;
  readonly case: CaseRecord;
}

/** One evaluation with its case; every change reads both anew. */
export class EvaluationRecord extends Loaded<Shown> {
  readonly #server: ReturnType<typeof apiOf>;
  readonly #place: () => { readonly api: string; readonly id: string };
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => { readonly api: string; readonly id: string }) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/evaluation/${place().id}`;
    super(async () => {
      const { api, id } = place();
      const [evaluation, record] = await Promise.all([
        server.get<Evaluation>(`${api}/talent-pool/evaluations/${id}`),
        server.get<CaseRecord>(casePath()),
      ]);
      return { evaluation, case: record };
    });
    this.#server = server;
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const path = `${api}/core/cases/evaluation/${id}/events`;
    await this.#server.post(path, request, this.value && etagOf(this.value.case));
    await this.reload();
  };

  assess = async (sheet: EvaluationSheet, body: unknown): Promise<void> => {
    await this.#server.put(`${this.#path}/sheets/${sheet.id}/overall`, body, etagOf(sheet));
    await this.reload();
  };

  decide = (sheet: EvaluationSheet, body: unknown): Promise<void> =>
    this.#post(`sheets/${sheet.id}/review`, body);

  deliver = (sheet: EvaluationSheet): Promise<void> =>
    this.#post(`sheets/${sheet.id}/feedback`, undefined);

  issueMandates = (body: object): Promise<void> => this.#post('mandates', body);

  /** The addresses are known here and nowhere else. */
  openReverse = async (body: unknown): Promise<ApiSchema<'OpenedReverseRating'>> => {
    const opened = await this.#server.post<ApiSchema<'OpenedReverseRating'>>(
      `${this.#path}/reverse`,
      body,
    );
    await this.reload();
    return opened;
  };

  endReverse = (): Promise<void> => this.#post('reverse/end', {});

  documentsOf = (sheet: EvaluationSheet) =>
    recordDocuments(this.#server, this.#place().api, { type: 'evaluationSheet', id: sheet.id });

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    const path = `${api}/core/records/evaluation/${id}`;
    return (await this.#server.get<Listed<RecordEntry>>(path)).items;
  };

  get #path(): string {
    const { api, id } = this.#place();
    return `${api}/talent-pool/evaluations/${id}`;
  }

  async #post(verb: string, body: unknown): Promise<void> {
    await this.#server.post(`${this.#path}/${verb}`, body);
    await this.reload();
  }
}
