import {
  secrecyGradeTitles,
  highestGrade,
  type Ctx,
  type PersonalKind,
  type Plugin,
  type RegisterColumn,
  type RegisterRequest,
  type RegisterSource,
  type SecrecyGrade,
} from '@lianxun/plugin-api';

import { storedRequest } from '../register-rows/stored-request.ts';
import { writeRegister } from '../registers/write-workbook.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';

export interface RegisterExport {
  readonly fileName: string;
  /** Read from the database while they are taken: only within the context's transaction. */
  readonly bytes: ReturnType<typeof writeRegister>;
}

export interface ExportRequest {
  readonly register: string;
  /** In people's words; the whole register when left out. */
  readonly request?: RegisterRequest;
  /** Keys of the columns wanted, in their order; all when left out. */
  readonly columns?: readonly string[] | undefined;
  /** Name of the view that is shown. */
  readonly view?: string | undefined;
  /** Personal values in full, for holders of the register's own permission. */
  readonly isUnmasked?: boolean;
}

/** Records have long texts and many rows behind them: few at a time keep memory low. */
const chunk = 100;

/** The register as the users' own sheet: the rows and columns of a view, read a few hundred at a time. */
export async function exportRegister(
  ctx: Ctx,
  plugins: readonly Plugin[],
  asked: ExportRequest,
): Promise<RegisterExport> {
  const source = await registerHere(ctx, plugins, asked.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.export);
  if (asked.isUnmasked === true) requirePermission(ctx, definition.permissions.reveal ?? '');
  const { ids } = await source.list(ctx, storedRequest(source, asked.request));
  const grade = await gradeOf(ctx, source, ids);
  const today = ctx.calendar.today();
  const view = asked.view ?? '';
  const bytes = writeRegister(definition, readRecords(ctx, source, ids), {
    title: { tenant: ctx.scope.tenantName },
    reportingUnit: ctx.scope.tenantName,
    reportedOn: today,
    preparedBy: ctx.actor.displayName,
    masked: asked.isUnmasked !== true && definition.columns.some(hides),
    ...(asked.columns !== undefined && { columns: asked.columns }),
    ...(view !== '' && { sheetName: view }),
    ...(isMarked(grade) && { grade: secrecyGradeTitles[grade] }),
  });
  const name = [definition.title, view, today].filter((part) => part !== '').join('_');
  return { fileName: `${name.replace(/[\\/:*?"<>|\n]/g, ' ')}.xlsx`, bytes };
}

async function* readRecords(ctx: Ctx, source: RegisterSource, ids: readonly string[]) {
  for (let start = 0; start < ids.length; start += chunk)
    yield* await source.read(ctx, ids.slice(start, start + chunk));
}

/** A sheet is handled under the highest grade among its rows. */
async function gradeOf(
  ctx: Ctx,
  { definition: { recordType } }: RegisterSource,
  ids: readonly string[],
): Promise<SecrecyGrade | undefined> {
  if (recordType === undefined) return undefined;
  let highest: SecrecyGrade | undefined;
  for (let start = 0; start < ids.length; start += chunk) {
    const grades = await ctx.grades.of(recordType, ids.slice(start, start + chunk));
    highest = highestGrade([...grades.values(), ...(highest === undefined ? [] : [highest])]);
  }
  return highest;
}

function isMarked(grade: SecrecyGrade | undefined): grade is SecrecyGrade {
  return grade !== undefined && grade !== 'public';
}

/** Names are masked outside their own scope only; a register is read inside its tenant. */
export function hides(
  column: RegisterColumn,
): column is RegisterColumn & { readonly personal: Exclude<PersonalKind, 'name'> } {
  return column.personal !== undefined && column.personal !== 'name';
}
