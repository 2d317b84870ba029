import { apiOf, caseDesk, etagOf } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { Assessment, AssessmentSheet, Listed } from '../reading/api.ts';

interface Shown {
  readonly assessment: Assessment;
  readonly case: CaseRecord;
}

/** One assessment with its case; every change reads both anew. */
export class AssessmentRecord extends Loaded<Shown> {
  readonly #server: ReturnType<typeof apiOf>;
  readonly #place: () => { readonly api: string; readonly id: string };
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => { readonly api: string; readonly id: string }) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/assessment/${place().id}`;
    super(async () => {
      const { api, id } = place();
      const [assessment, record] = await Promise.all([
        server.get<Assessment>(`${api}/rectification/assessments/${id}`),
        server.get<CaseRecord>(casePath()),
      ]);
      return { assessment, case: record };
    });
    this.#server = server;
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const path = `${api}/core/cases/assessment/${id}/events`;
    await this.#server.post(path, request, this.value && etagOf(this.value.case));
    await this.reload();
  };

  saveSheet = async (
    sheet: AssessmentSheet,
    body: Pick<AssessmentSheet, 'marks' | 'remark' | 'participants'>,
  ): Promise<void> => {
    await this.#server.put(`${this.#path}/sheet`, body, etagOf(sheet));
    await this.reload();
  };

  submitSheet = (): Promise<void> => this.#post('submit-sheet', {});
  conclude = (): Promise<void> => this.#post('conclude', {});
  proposeGrade = (body: unknown): Promise<void> => this.#post('grade', body);
  rectifyAgain = (reason: string): Promise<void> => this.#post('second-rectification', { reason });

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    const path = `${api}/core/records/assessment/${id}`;
    return (await this.#server.get<Listed<RecordEntry>>(path)).items;
  };

  get #path(): string {
    const { api, id } = this.#place();
    return `${api}/rectification/assessments/${id}`;
  }

  async #post(verb: string, body: unknown): Promise<void> {
    await this.#server.post(`${this.#path}/${verb}`, body);
    await this.reload();
  }
}
