import {
  collectBytes,
  type ExistingRecord,
  type ImportPlan,
  listReferences,
  type ParsedRegister,
  planImport,
  readRegister,
  type ReferenceLookup,
  resolveReferences,
  writeRegister,
} from '@lianxun/kernel';
import type { RegisterDefinition, RegisterRecord, RegisterReference } from '@lianxun/plugin-api';

/** Who is known under a name; several answers make the name ambiguous. */
export type Directory = (lookup: ReferenceLookup) => readonly RegisterReference[];

export interface TriedImport {
  readonly parsed: ParsedRegister;
  readonly plan: ImportPlan;
}

/** The sheet a register makes of records, as bytes. */
export function exportWorkbook(
  definition: RegisterDefinition,
  records: Iterable<RegisterRecord>,
): Promise<Uint8Array> {
  const options = {
    title: { tenant: '中共示例县委' },
    reportingUnit: '县委巡察办',
    reportedOn: '2026-03-05',
  };
  return collectBytes(writeRegister(definition, records, options));
}

/** The dry run of an import, without a database: what is new, changed or wrong against `existing`. */
export async function tryImport(
  definition: RegisterDefinition,
  bytes: Uint8Array,
  {
    directory,
    existing = [],
  }: { readonly directory: Directory; readonly existing?: readonly ExistingRecord[] },
): Promise<TriedImport> {
  const parsed = await readRegister({ fileName: '台账.xlsx', bytes }, definition);
  const lookups = listReferences(
    definition,
    parsed.sheets.flatMap((sheet) => sheet.records),
  );
  const answers = lookups.map((lookup) => ({ ...lookup, matches: directory(lookup) }));
  const plan = planImport(
    definition,
    resolveReferences(definition, parsed.sheets, answers),
    existing,
  );
  return { parsed, plan };
}
