import type { RectificationCtx } from '../database.ts';
import type { SheetReader } from './sheet-marks.ts';

export function readerOf({ actor, scope }: RectificationCtx): SheetReader {
  return { userId: actor.userId, isUnit: scope.kind === 'unit' };
}
