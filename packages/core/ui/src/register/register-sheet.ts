export { default as KeysDialog } from './KeysDialog.svelte';
export { default as SheetConflicts } from './SheetConflicts.svelte';
export { default as SheetStatus } from './SheetStatus.svelte';
export { parseBlock, type Block } from './clipboard-block.ts';
export type { NewRows } from './sheet-actions.ts';
export { headerSpans, shownColumns } from './sheet-columns.ts';
export type { SheetColumn, SheetPage, SheetRow, SheetWindow } from './sheet-types.ts';
export { Sheet, type SheetPort } from './sheet.svelte.ts';
