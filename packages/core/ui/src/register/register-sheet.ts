export type { SheetColumn, SheetOption, SheetPage, SheetRow, SheetSave, SheetWindow } from './sheet-types.ts';
export { default as RegisterGrid } from './RegisterGrid.svelte';
export { Sheet, type SheetHead, type SheetPort } from './sheet.svelte.ts';
