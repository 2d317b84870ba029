import { apiOf, caseDesk, etagOf } from '@lianxun/api-client';
import { Loaded, type CaseRecord, type CaseRequest, type RecordEntry } from '@lianxun/ui';

import type { Listed, Member, Nominee } from './api.ts';

interface Place {
  readonly api: string;
  readonly id: string;
  readonly isUnit: boolean;
}

interface Shown {
  /** Null for the sending unit, which sees what was decided and not how. */
  readonly member: Member | null;
  readonly nominee: Nominee | null;
  /** Null once the unit has spoken: checks are the tenant's own. */
  readonly case: CaseRecord | null;
}

/** A membership with its case; every change reads both anew. */
export class MemberRecord extends Loaded<Shown> {
  readonly #server = apiOf();
  readonly #place: () => Place;
  readonly desk: ReturnType<typeof caseDesk>;

  constructor(place: () => Place) {
    const server = apiOf();
    const casePath = () => `${place().api}/core/cases/poolMember/${place().id}`;
    super(async () => {
      const { api, id, isUnit } = place();
      if (!isUnit) {
        const [member, record] = await Promise.all([
          server.get<Member>(`${api}/talent-pool/members/${id}`),
          server.get<CaseRecord>(casePath()),
        ]);
        return { member, nominee: null, case: record };
      }
      const { items } = await server.get<Listed<Nominee>>(`${api}/talent-pool/nominees`);
      const nominee = items.find((item) => item.id === id) ?? null;
      const isOpen = nominee?.status === 'waiting';
      return {
        member: null,
        nominee,
        case: isOpen ? await server.get<CaseRecord>(casePath()) : null,
      };
    });
    this.#place = place;
    this.desk = caseDesk(server, casePath);
  }

  act = async (request: CaseRequest): Promise<void> => {
    const { api, id } = this.#place();
    const current = this.value?.case;
    await this.#server.post(
      `${api}/core/cases/poolMember/${id}/events`,
      request,
      current ? etagOf(current) : undefined,
    );
    await this.reload();
  };

  check = async (body: unknown): Promise<void> => {
    const { api, id } = this.#place();
    await this.#server.post(`${api}/talent-pool/members/${id}/checks`, body);
    await this.reload();
  };

  records = async (): Promise<readonly RecordEntry[]> => {
    const { api, id } = this.#place();
    return (await this.#server.get<Listed<RecordEntry>>(`${api}/core/records/poolMember/${id}`))
      .items;
  };
}
