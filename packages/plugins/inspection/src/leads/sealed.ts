import type { InspectionCtx } from '../database.ts';

/** Name a person is searched by: one index for leads and letters, so that one search finds both. */
export const nameField = 'p_inspection.lead_people.name';

/** Seals one column of one row; null stays null. */
export async function sealColumn(
  ctx: InspectionCtx,
  text: string | null,
  place: string,
): Promise<string | null> {
  return text === null ? null : await ctx.secrets.seal(text, `p_inspection.${place}`);
}

export async function openColumn(
  ctx: InspectionCtx,
  sealed: string | null,
  place: string,
): Promise<string | null> {
  return sealed === null ? null : await ctx.secrets.open(sealed, `p_inspection.${place}`);
}

/** 李* : enough to tell rows of a list apart, too little to know of whom. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}${'*'.repeat(Math.max(1, [...name].length - 1))}`;
}
