import type { TalentPoolCtx } from '../database.ts';
import { listBodiesNamed, listUnitsNamed } from './places.repository.ts';

export interface Place {
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly name: string;
}

/** Where each name lies in the directory: a unit, an organ, or nowhere. Two units of a name are none. */
export async function findPlaces(
  ctx: TalentPoolCtx,
  names: readonly string[],
): Promise<(name: string) => Place> {
  const wanted = [...new Set(names.map(tidy).filter((name) => name !== ''))];
  if (wanted.length === 0) return nowhere;
  const units = await listUnitsNamed(ctx.tx, wanted);
  const bodies = await listBodiesNamed(ctx.tx, wanted);
  return (name) => {
    const text = tidy(name);
    const [unit, other] = units.filter((place) => place.name === text);
    const body = bodies.find((place) => place.name === text);
    if (unit !== undefined && other === undefined)
      return { unitId: unit.id, bodyId: null, name: unit.name };
    if (body !== undefined) return { unitId: null, bodyId: body.id, name: body.name };
    return nowhere(text);
  };
}

const nowhere = (name: string): Place => ({ unitId: null, bodyId: null, name: tidy(name) });

export function tidy(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, '');
}
