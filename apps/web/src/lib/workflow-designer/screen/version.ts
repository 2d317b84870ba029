import { etagOf, type Api, type ApiSchema } from '@lianxun/api-client';
import type { WorkflowDocument } from '@lianxun/plugin-api';

import type { Catalog } from '../catalog.ts';
import type { StoredDesign } from '../draft-saving.svelte.ts';

export type VersionView = ApiSchema<'WorkflowVersion'>;
export type WorkflowItem = ApiSchema<'WorkflowItem'>;
export type TemplateView = ApiSchema<'WorkflowTemplate'>;

/** A version that can be shown. */
export interface ShownVersion {
  readonly version: VersionView;
  readonly document: WorkflowDocument;
  readonly catalog: Catalog;
  readonly etag: string | undefined;
}

/** A version whose document cannot be drawn, with the reasons. */
export interface BrokenVersion {
  readonly version: VersionView;
  readonly faults: readonly string[];
}

/** Reads a version with what its definition may use. */
export async function readVersion(
  api: Api,
  at: string,
  id: string,
): Promise<ShownVersion | BrokenVersion> {
  const { value: version, etag } = await api.getVersioned<VersionView>(
    `${at}/core/workflow-versions/${id}`,
  );
  const [catalog, { readDocument }] = await Promise.all([
    api.get<Catalog>(`${at}/core/workflows/${version.subject}/catalog`),
    import('../read-document.ts'),
  ]);
  const read = readDocument(version.document);
  if ('faults' in read) return { version, faults: read.faults };
  return { version, document: read.document, catalog, etag: etag ?? etagOf(version) };
}

/** What of an answer is edited and compared. */
export function storedDesign(
  version: VersionView,
  document: WorkflowDocument,
  etag: string | undefined,
): StoredDesign {
  const { title, note, layout, problems } = version;
  return { design: { title, note: note ?? '', document, layout }, problems, etag };
}
