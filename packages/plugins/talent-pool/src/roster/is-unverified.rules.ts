import { idNumberProblem } from '@lianxun/plugin-api';

/** 尚未核验: somebody has said so, or the last digit does not fit. */
export function isUnverified(
  idNumber: string | null,
  profile: { readonly idUnverified: boolean } | undefined,
): boolean {
  if (idNumber === null) return false;
  return profile?.idUnverified === true || idNumberProblem(idNumber) !== null;
}
