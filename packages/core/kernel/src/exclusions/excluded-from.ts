import type { KernelContext } from '../context/kernel-context.ts';
import { findExclusion } from './exclusions.repository.ts';

/** Those who must not learn of the record; the scopes that reach restricted records alone know. */
export async function excludedFrom(
  { tx, entered }: KernelContext,
  subject: { readonly id: string; readonly restricted?: boolean },
): Promise<string[]> {
  const { kind } = entered.scope;
  if (subject.restricted !== true || (kind !== 'restricted' && kind !== 'job')) return [];
  return await findExclusion(tx, subject.id);
}
