import type {
  Ctx,
  PersonalKind,
  Plugin,
  RegisterColumn,
  RegisterRequest,
} from '@lianxun/plugin-api';

import { allRecords } from '../register-rows/read-records.ts';
import { storedRequest } from '../register-rows/stored-request.ts';
import { writeRegister } from '../registers/write-workbook.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';

export interface RegisterExport {
  readonly fileName: string;
  readonly bytes: ReturnType<typeof writeRegister>;
}

/** The register as the users' own sheet: the rows of a request whose words are people's. */
export async function exportRegister(
  ctx: Ctx,
  plugins: readonly Plugin[],
  about: { readonly register: string; readonly request?: RegisterRequest },
): Promise<RegisterExport> {
  const source = await registerHere(ctx, plugins, about.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.export);
  const records = await allRecords(ctx, source, storedRequest(source, about.request));
  const today = ctx.calendar.today();
  const bytes = writeRegister(definition, records, {
    title: { tenant: ctx.scope.tenantName },
    reportingUnit: ctx.scope.tenantName,
    reportedOn: today,
    preparedBy: ctx.actor.displayName,
    masked: definition.columns.some(hides),
  });
  return { fileName: `${definition.title}_${today}.xlsx`, bytes };
}

/** Names are masked outside their own scope only; a register is read inside its tenant. */
export function hides(
  column: RegisterColumn,
): column is RegisterColumn & { readonly personal: Exclude<PersonalKind, 'name'> } {
  return column.personal !== undefined && column.personal !== 'name';
}
