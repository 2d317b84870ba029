import type { DisciplineForm } from '../database.ts';
import type { AccountabilityTally } from './accountability.repository.ts';

export const noAccountability: AccountabilityTally = {
  cases: 0,
  times: 0,
  persons: 0,
  gravestForm: null,
};

/** What a finding shows of 追责问责, derived from what is registered and what a ledger brought. */
export interface Accountable {
  /** 追责问责人次; null where nothing is known. */
  readonly times: number | null;
  readonly cases: number;
  readonly persons: number;
  /** 人次 that a ledger brought and nobody has registered yet. */
  readonly unregistered: number;
  readonly form: DisciplineForm | null;
}

/**
 * A ledger may bring a plain 人次. It holds until as many are registered person by person, and never
 * makes less of what is registered.
 */
export function accountableOf(
  {
    accountableCount,
    form,
  }: { readonly accountableCount: number | null; readonly form: DisciplineForm | null },
  tally: AccountabilityTally = noAccountability,
): Accountable {
  const { times, cases, persons, gravestForm } = tally;
  const isKnown = accountableCount !== null || times > 0;
  return {
    times: isKnown ? Math.max(accountableCount ?? 0, times) : null,
    cases,
    persons,
    unregistered: Math.max((accountableCount ?? 0) - times, 0),
    form: gravestForm ?? form,
  };
}

/** 李* for somebody who need not know the name. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.max(rest.length, 1));
}
