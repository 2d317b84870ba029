import type { WorkflowDocument } from '@lianxun/plugin-api';

/** A part of the document that can be selected. */
export type Place =
  | { readonly part: 'document' }
  | { readonly part: 'state' | 'move' | 'deadline'; readonly key: string };

export const wholeDocument: Place = { part: 'document' };

/** Names a place in addresses, ids and groups of edits. */
export function placeId(place: Place): string {
  return place.part === 'document' ? 'document' : `${place.part}-${place.key}`;
}

export function isSamePlace(left: Place, right: Place): boolean {
  return placeId(left) === placeId(right);
}

/** Whether the place is still in the document. */
export function hasPlace(document: WorkflowDocument, place: Place): boolean {
  if (place.part === 'document') return true;
  if (place.part === 'state') return Object.hasOwn(document.states, place.key);
  if (place.part === 'move') return Object.hasOwn(document.moves, place.key);
  return document.deadlines.some(({ key }) => key === place.key);
}

/**
 * Where a problem of the check sits. Its place is a path into the document: `moves.close.approval`,
 * `deadlines.2.whileIn`; a deadline is named by its key or by its position.
 */
export function placeOfPath(document: WorkflowDocument, path: string): Place {
  const [part = '', name = ''] = path.split('.');
  const place = placeOf(document, part, name);
  return hasPlace(document, place) ? place : wholeDocument;
}

function placeOf(document: WorkflowDocument, part: string, name: string): Place {
  if (part === 'states') return { part: 'state', key: name };
  if (part === 'moves') return { part: 'move', key: name };
  if (part !== 'deadlines') return wholeDocument;
  const byPosition = /^\d+$/.test(name) ? document.deadlines[Number(name)] : undefined;
  return { part: 'deadline', key: byPosition?.key ?? name };
}

/** A place in words: 状态“草稿”. */
export function placeTitle(document: WorkflowDocument, place: Place): string {
  if (place.part === 'state') return `状态“${document.states[place.key]?.title ?? ''}”`;
  if (place.part === 'move') return `操作“${document.moves[place.key]?.title ?? ''}”`;
  if (place.part === 'document') return '整个流程';
  const deadline = document.deadlines.find(({ key }) => key === place.key);
  return `期限“${deadline?.title ?? ''}”`;
}
