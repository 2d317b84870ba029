import type { InspectionCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { inspectionModes, type InspectionMode } from './inspection-mode.ts';

/** Modes of the plugins this tenant has enabled, by title. */
export function modesOf(ctx: InspectionCtx): readonly InspectionMode[] {
  return ctx.extensions(inspectionModes).toSorted((a, b) => a.title.localeCompare(b.title, 'zh'));
}

/** A mode by its key; undefined where its plugin is disabled here. */
export function findMode(ctx: InspectionCtx, key: string): InspectionMode | undefined {
  return ctx.extensions(inspectionModes).find((mode) => mode.key === key);
}

export function requireMode(ctx: InspectionCtx, key: string): InspectionMode {
  const mode = findMode(ctx, key);
  if (mode === undefined) throw invalid('mode_unknown', '本级没有启用这种巡察模式', 'mode');
  return mode;
}
