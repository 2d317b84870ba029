import type { Reason } from '@lianxun/plugin-api';

/** Keys of what a member signs before his mandate opens. */
export const undertakingKey = 'undertaking';
export const declarationKey = 'recusalDeclaration';

export interface AskedTerm {
  readonly teamId: string;
  readonly userId: string;
  readonly title: string;
  readonly key: string;
  readonly signedOn: string | null;
}

interface Holder {
  readonly teamId: string;
  readonly userId: string;
  readonly displayName: string;
}

/** Who has not signed yet, by name; whoever was never asked has not either. */
export function unsignedReasons(
  members: readonly Holder[],
  terms: readonly AskedTerm[],
): readonly Reason[] {
  const silent = members.filter(({ teamId, userId }) => {
    const own = terms.filter((term) => term.teamId === teamId && term.userId === userId);
    return !own.some(({ key, signedOn }) => key === undertakingKey && signedOn !== null);
  });
  if (silent.length === 0) return [];
  const names = silent.map(({ displayName }) => displayName).join('、');
  return [{ code: 'inspection.undertaking_unsigned', message: `${names}尚未签署保密承诺书` }];
}

/** Titles of what a mandate still waits for. */
export function waitsFor(
  mandate: { readonly termIds: readonly string[] },
  terms: readonly {
    readonly id: string;
    readonly title: string;
    readonly signedOn: string | null;
  }[],
): string[] {
  return mandate.termIds.flatMap((id) => {
    const term = terms.find((one) => one.id === id);
    if (term === undefined) return ['签署事项'];
    return term.signedOn === null ? [term.title] : [];
  });
}
