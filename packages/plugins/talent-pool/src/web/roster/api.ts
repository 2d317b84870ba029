import { apiOf, Problem, type ApiSchema } from '@lianxun/api-client';
import type { Option, SummaryError } from '@lianxun/ui';

export type MemberItem = ApiSchema<'PoolMemberItem'>;
export type Member = ApiSchema<'PoolMember'>;
export type Nominee = ApiSchema<'PoolNominee'>;
export type Person = ApiSchema<'PoolPerson'>;
export type Recheck = ApiSchema<'PoolRecheck'>;
export type Call = ApiSchema<'NominationCall'>;
export type Quota = ApiSchema<'NominationQuota'>;
export type Choices = ApiSchema<'NominationChoices'>;

export interface Listed<Item> {
  readonly items: readonly Item[];
}

/** What a refused form says above itself. */
export function summaryOf(error: unknown): readonly SummaryError[] {
  if (!(error instanceof Problem)) return [{ message: '没有办成，请稍后再试。' }];
  const { reasons } = error;
  return reasons.length > 0
    ? reasons.map(({ message }) => ({ message }))
    : [{ message: error.message }];
}

/** Options of a field that asks for a county. */
export function areaSearch(at: () => string): (text: string) => Promise<readonly Option[]> {
  const api = apiOf();
  return async (text) => {
    const found = await api.get<Listed<{ code: string; name: string }>>(
      `${at()}/talent-pool/areas`,
      { q: text },
    );
    return found.items.map(({ code, name }) => ({ value: code, label: name, detail: code }));
  };
}
