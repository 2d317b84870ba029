import { caseDesk, type Api, type Versioned } from '@lianxun/api-client';
import { type CaseRequest, Loaded } from '@lianxun/ui';

import type { Case } from '../reading/words.ts';

/** The case of a record: where it stands, what may be done, and how it got here. */
export class CaseRecord extends Loaded<Versioned<Case>> {
  readonly #api: Api;
  readonly #path: () => string;
  /** Colleagues, 抄送, 催办 and extensions. */
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(api: Api, path: () => string) {
    super(() => api.getVersioned<Case>(path()));
    this.#api = api;
    this.#path = path;
    this.desk = caseDesk(api, path);
  }

  /** Moves the case at the version that is shown. */
  act = async (request: CaseRequest): Promise<void> => {
    await this.#api.post(`${this.#path()}/events`, request, this.value?.etag);
  };
}
