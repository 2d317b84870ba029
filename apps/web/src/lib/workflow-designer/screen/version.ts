import { etagOf, type Api } from '@lianxun/api-client';
import type { WorkflowDocument } from '@lianxun/plugin-api';

import type { Catalog } from '../catalog.ts';
import type { DesignProblem, StoredDesign } from '../draft-saving.svelte.ts';
import type { Layout } from '../layout.ts';

/** A version as the server answers it. */
export interface VersionView {
  readonly id: string;
  readonly subject: string;
  readonly subjectTitle: string;
  readonly number: number;
  readonly status: 'draft' | 'proposed' | 'published' | 'retired' | 'discarded';
  readonly title: string;
  readonly note: string | null;
  readonly originTitle: string;
  readonly document: unknown;
  readonly layout: Layout;
  readonly problems: readonly DesignProblem[];
  readonly returnReason: string | null;
  readonly draftedBy: string | null;
  readonly publishedAt: string | null;
  readonly version: number;
}

export interface WorkflowItem {
  readonly subject: string;
  readonly title: string;
  readonly published: { readonly id: string; readonly number: number } | null;
  readonly draft: { readonly id: string } | null;
}

export interface TemplateView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: 'builtIn' | 'city';
  readonly publisher: string;
  readonly number: number | null;
}

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

export const statusWords: Readonly<Record<VersionView['status'], string>> = {
  draft: '草稿',
  proposed: '已送审',
  published: '现行',
  retired: '已停用',
  discarded: '已丢弃',
};
