import type { RegisterValues, StoredRecord } from '@lianxun/plugin-api';
import { v5 as uuidv5 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { getLevelSheet } from './get-level-sheet.ts';
import { levelColumns, otherColumn, writeOthers } from './level-cells.rules.ts';
import { listRequests, type LevelRequestRow } from './levels.repository.ts';
import type { LevelSheetView, LevelValues } from './levels.schemas.ts';

/** A sheet that a city has asked for, as a register shows it. */
export interface OpenSheet {
  readonly request: LevelRequestRow;
  readonly view: LevelSheetView;
}

/** Of two undertakings with one title the later is meant. */
export async function openSheets(ctx: BlockCtx): Promise<readonly OpenSheet[]> {
  const sheets = new Map<string, OpenSheet>();
  for (const request of await listRequests(ctx.tx)) {
    const view = await getLevelSheet(ctx, request.participationId);
    if (!sheets.has(view.title)) sheets.set(view.title, { request, view });
  }
  return [...sheets.values()];
}

type SheetUnit = LevelSheetView['units'][number];

/** One row for each name; a unit that two cards name is filled in once. */
export function rowsOfSheet({ request, view }: OpenSheet): readonly StoredRecord[] {
  const units = new Map<string, SheetUnit>();
  for (const unit of view.units) if (!units.has(unit.name)) units.set(unit.name, unit);
  return [...units.values()].map((unit) => ({
    id: uuidv5(unit.name, request.id),
    version: view.version,
    link: `/m/block/level-sheets/${view.id}`,
    values: valuesOf(view, unit),
    details: [],
  }));
}

function valuesOf(view: LevelSheetView, unit: SheetUnit & LevelValues): RegisterValues {
  const fixed = levelColumns.map(({ key }) => [key, unit.levels[key] ?? null] as const);
  return {
    undertaking: view.title,
    unit: unit.name,
    ...Object.fromEntries(fixed),
    [otherColumn]: writeOthers(view.levels, unit.levels),
    industry: unit.industry,
    workload: unit.workload,
    lastInspectedOn: unit.lastInspectedOn,
  };
}
