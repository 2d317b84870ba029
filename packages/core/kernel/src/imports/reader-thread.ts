import { parentPort, workerData } from 'node:worker_threads';

import { DomainError, type RegisterDefinition } from '@lianxun/plugin-api';

import { chooseColumns } from '../registers/detect-header.ts';
import { markErrors } from '../registers/mark-errors.ts';
import type { ParsedRecord } from '../registers/parse-record.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { openRegister, type OpenRegister } from '../registers/read-register.ts';
import type { SheetOutline } from '../registers/scan-sheet.ts';

/** What the thread is given: plain data. */
export interface ReaderInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly definition: RegisterDefinition;
}

/** For each sheet the columns of the register its titled columns are taken for, by the sheet's name. */
export type SheetColumns = ReadonlyMap<string, readonly (string | null)[]>;

/** What the thread is asked, one after the other. */
export type ReaderRequest =
  | { readonly kind: 'records'; readonly columns: SheetColumns }
  | { readonly kind: 'next' }
  | {
      readonly kind: 'mark';
      readonly columns: SheetColumns;
      readonly problems: readonly CellProblem[];
    };

export interface RegisterOutline {
  readonly sheets: readonly SheetOutline[];
  readonly skipped: readonly string[];
}

export interface SheetRecords {
  readonly sheet: string;
  readonly records: readonly ParsedRecord[];
}

export type ReaderAnswer =
  | { readonly kind: 'outline'; readonly outline: RegisterOutline }
  | ({ readonly kind: 'records' } & SheetRecords)
  | { readonly kind: 'end' }
  | { readonly kind: 'marked'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly code: string;
      readonly message: string;
      readonly details: DomainError['details'];
    };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only writer of this thread's data is sheet-reader
const input = workerData as ReaderInput;
let records: AsyncGenerator<SheetRecords> | undefined;

const opened = openRegister(input, input.definition);
void answer(async () => {
  const { outlines, skipped } = await opened;
  return { kind: 'outline', outline: { sheets: outlines, skipped } };
});
parentPort?.on('message', (request: ReaderRequest) => void answer(() => reply(request)));

async function reply(request: ReaderRequest): Promise<ReaderAnswer> {
  const register = await opened;
  if (request.kind === 'mark') {
    const sheets = register.outlines.map((outline) => chosen(outline, request.columns));
    return { kind: 'marked', bytes: await markErrors(input.bytes, sheets, request.problems) };
  }
  if (request.kind === 'records') records = allRecords(register, request.columns);
  const next = await records?.next();
  return next === undefined || next.done === true
    ? { kind: 'end' }
    : { kind: 'records', ...next.value };
}

function chosen(outline: SheetOutline, columns: SheetColumns): SheetOutline {
  const keys = columns.get(outline.name);
  if (keys === undefined) return outline;
  return { ...outline, header: chooseColumns(outline.header, input.definition, keys) };
}

async function* allRecords(
  register: OpenRegister,
  columns: SheetColumns,
): AsyncGenerator<SheetRecords> {
  for (const outline of register.outlines) {
    const { header } = chosen(outline, columns);
    for await (const read of register.records(outline, header))
      yield { sheet: outline.name, records: read };
  }
}

async function answer(work: () => Promise<ReaderAnswer>): Promise<void> {
  try {
    parentPort?.postMessage(await work());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { name, code, message, details } = error;
    parentPort?.postMessage({ kind: 'refused', name, code, message, details });
  }
}
