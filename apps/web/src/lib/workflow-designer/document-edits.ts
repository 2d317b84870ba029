import type { Assignee, Exclusion, WorkflowDocument } from '@lianxun/plugin-api';

import { partsOf, type Catalog } from './catalog.ts';
import { patched, type Change, type Patch } from './change.ts';

export function changeDocument(
  document: WorkflowDocument,
  patch: Patch<Pick<WorkflowDocument, 'title' | 'initial' | 'authors'>>,
): Change {
  return {
    title: '修改流程',
    document: patched<WorkflowDocument>(document, patch),
    group: `document.${Object.keys(patch).join()}`,
  };
}

/** Everybody the document names, wherever it does. */
export function assigneesOf(document: WorkflowDocument): readonly Assignee[] {
  const states = Object.values(document.states).flatMap(({ sendBack }) => sendBack?.by ?? []);
  const moves = Object.values(document.moves).flatMap(({ by, approval, effects }) => [
    ...(by ?? []),
    ...(approval?.approvers ?? []),
    ...(approval?.merge?.by ?? []),
    ...(effects ?? []).flatMap((effect) => ('notify' in effect ? effect.notify : [])),
  ]);
  const deadlines = document.deadlines.flatMap(({ extension, ladder }) => [
    ...(extension?.by ?? []),
    ...(extension?.approvers ?? []),
    ...(ladder ?? []).flatMap(({ notify }) => notify),
  ]);
  return [...states, ...moves, ...deadlines];
}

function exclusionsOf(document: WorkflowDocument): readonly Exclusion[] {
  const states = Object.values(document.states).flatMap(
    ({ sendBack }) => sendBack?.distinctFrom ?? [],
  );
  const moves = Object.values(document.moves).flatMap(({ distinctFrom, approval }) => [
    ...(distinctFrom ?? []),
    ...(approval?.distinctFrom ?? []),
    ...(approval?.merge?.distinctFrom ?? []),
  ]);
  return [...states, ...moves];
}

/** Roles, permissions and relations the document uses. */
export function partiesUsed(document: WorkflowDocument): readonly string[] {
  const acting = assigneesOf(document)
    .flatMap(partsOf)
    .flatMap((party) => {
      if ('role' in party) return [party.role];
      if ('relation' in party) return [party.relation];
      return 'permission' in party ? [party.permission] : [];
    });
  const excluded = exclusionsOf(document).flatMap((one) =>
    'relation' in one ? [one.relation] : [],
  );
  return [...new Set([...document.authors, ...acting, ...excluded])];
}

/** Names every party used as the catalog does, and forgets those no longer used. */
export function keepParties(document: WorkflowDocument, catalog: Catalog): WorkflowDocument {
  const known = [...catalog.roles, ...catalog.relations, ...catalog.permissions];
  const parties = Object.fromEntries(
    partiesUsed(document).map((key) => [
      key,
      document.parties[key] ?? known.find((entry) => entry.key === key)?.title ?? key,
    ]),
  );
  const before = JSON.stringify(document.parties);
  return JSON.stringify(parties) === before ? document : { ...document, parties };
}
