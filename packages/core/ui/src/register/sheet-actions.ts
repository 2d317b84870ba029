import { aimBlock, cellsOf, repeatOver } from './block-target.ts';
import { formatBlock, parseBlock, type Block } from './clipboard-block.ts';
import type { Area, Spot } from './sheet-moves.ts';
import type { SheetColumn } from './sheet-types.ts';
import type { Sheet } from './sheet.svelte.ts';

/** Lines that are copied, pasted or filled at once; more is a matter of export and import. */
export const mostLines = 2000;

/** Rows of a pasted block for which the register has no rows yet. */
export interface NewRows {
  readonly columns: readonly SheetColumn[];
  readonly rows: Block;
}

function isTooMuch(sheet: Sheet, lines: number): boolean {
  if (lines <= mostLines) return false;
  sheet.notice = `一次最多 ${mostLines} 行。更多的请用“导出”和“导入”。`;
  return true;
}

async function bringLines(sheet: Sheet, { top, bottom }: Area): Promise<void> {
  const { lines } = sheet.blocks;
  await sheet.blocks.bring(lines.at(top).row, lines.at(bottom).row);
}

function textOfSpot(sheet: Sheet, spot: Spot): string {
  const line = sheet.lineAt(spot);
  const column = sheet.columns[spot.column];
  const isJoined = column?.level === 'main' && spot.detail > 0;
  return line && column && !isJoined ? sheet.textOf(line, column) : '';
}

/** The selected cells as text for the clipboard; undefined where they are too many or not loaded yet. */
export function copySelection(sheet: Sheet): string | undefined {
  const { area } = sheet;
  if (isTooMuch(sheet, area.bottom - area.top + 1)) return undefined;
  const cells = cellsOf(area, sheet.field);
  if (cells.some((row) => row.some((spot) => sheet.lineAt(spot) === undefined))) {
    sheet.notice = '选中的行还没有全部载入，请稍后再复制。';
    void bringLines(sheet, area);
    return undefined;
  }
  sheet.notice = `已复制 ${cells.length} 行。`;
  return formatBlock(cells.map((row) => row.map((spot) => textOfSpot(sheet, spot))));
}

function sayWritten(sheet: Sheet, verb: string, written: number, refused: number): void {
  sheet.notice =
    refused === 0
      ? `已${verb} ${written} 格。`
      : `已${verb} ${written - refused} 格；${refused} 格现在不能改，已标出原因。`;
}

/** Fills a block in from the active cell on; what stands below the last row comes back for new rows. */
export async function pasteText(sheet: Sheet, text: string): Promise<NewRows | undefined> {
  const { area, field } = sheet;
  const block = repeatOver(parseBlock(text), area);
  if (isTooMuch(sheet, block.length)) return undefined;
  const start = { ...field.lines.at(area.top), column: area.left };
  await bringLines(sheet, { ...area, bottom: area.top + block.length - 1 });
  const { texts, columns, below } = aimBlock(block, start, sheet.field);
  const aimed = texts.map((aim) => ({ spot: spotOf(sheet, aim), text: aim.text }));
  const refused = await sheet.write(aimed);
  sayWritten(sheet, '粘贴', aimed.length, refused);
  return below.length === 0 ? undefined : { columns, rows: below };
}

function spotOf(sheet: Sheet, at: { row: number; detail: number; column: SheetColumn }): Spot {
  return { row: at.row, detail: at.detail, column: sheet.columns.indexOf(at.column) };
}

export async function clearSelection(sheet: Sheet): Promise<void> {
  if (isTooMuch(sheet, sheet.area.bottom - sheet.area.top + 1)) return;
  await bringLines(sheet, sheet.area);
  const spots = cellsOf(sheet.area, sheet.field).flat();
  const refused = await sheet.write(spots.map((spot) => ({ spot, text: '' })));
  sayWritten(sheet, '清空', spots.length, refused);
}

/** Fills the first row of the selection down; of a single cell, the one above it. */
export async function fillDown(sheet: Sheet): Promise<void> {
  const { area } = sheet;
  const rows = cellsOf(area, sheet.field);
  if (rows.length > 1) return fillFrom(sheet, rows.slice(0, 1), rows.slice(1));
  const above = lineAbove(sheet);
  if (above === undefined) {
    sheet.notice = '上面没有可以照填的一行。';
    return;
  }
  await bringLines(sheet, { ...area, top: above });
  await fillFrom(sheet, cellsOf({ ...area, top: above, bottom: above }, sheet.field), rows);
}

function lineAbove(sheet: Sheet): number | undefined {
  const { area, columns } = sheet;
  const { lines } = sheet.blocks;
  const byRecord = columns.slice(area.left, area.right + 1).every(({ level }) => level === 'main');
  const { row } = lines.at(area.top);
  const above = byRecord ? (row === 0 ? -1 : lines.lineOf(row - 1)) : area.top - 1;
  return above < 0 ? undefined : above;
}

/** Repeats the selection down to a line it was dragged to. */
export async function fillTo(sheet: Sheet, bottom: number): Promise<void> {
  const { area } = sheet;
  if (bottom <= area.bottom) return;
  const source = cellsOf(area, sheet.field);
  await bringLines(sheet, { ...area, bottom });
  const target = cellsOf({ ...area, top: area.bottom + 1, bottom }, sheet.field);
  await fillFrom(sheet, source, target);
  sheet.select({ ...area, bottom });
}

async function fillFrom(
  sheet: Sheet,
  source: readonly (readonly Spot[])[],
  target: readonly (readonly Spot[])[],
): Promise<void> {
  if (isTooMuch(sheet, target.length)) return;
  const texts = target.flatMap((row, index) =>
    row.flatMap((spot, column) => {
      const from = source[index % source.length]?.[column];
      const isJoined = sheet.columns[spot.column]?.level === 'main' && spot.detail > 0;
      return from === undefined || isJoined ? [] : [{ spot, text: sourceText(sheet, from) }];
    }),
  );
  const refused = await sheet.write(texts);
  sayWritten(sheet, '填充', texts.length, refused);
}

/** A joined cell stands for the first line of its record. */
function sourceText(sheet: Sheet, spot: Spot): string {
  const isMain = sheet.columns[spot.column]?.level === 'main';
  return textOfSpot(sheet, isMain ? { ...spot, detail: 0 } : spot);
}
