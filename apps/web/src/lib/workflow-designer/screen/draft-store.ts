import { etagOf, type Api } from '@lianxun/api-client';

import type { Catalog } from '../catalog.ts';
import type { StoredDesign } from '../draft-saving.svelte.ts';
import type { Design } from '../merge-designs.ts';
import { placeOfPart } from '../merge-designs.ts';
import { placeFacts } from '../place-facts.ts';
import { storedDesign, type VersionView } from './version.ts';

/** Where one draft is kept. */
export function draftStore(
  api: Api,
  at: string,
  { id, catalog }: { readonly id: string; readonly catalog: Catalog },
) {
  return {
    save: async (design: Design, etag: string | undefined) =>
      await storedOf(
        await api.put<VersionView>(`${at}/core/workflow-drafts/${id}`, bodyOf(design), etag),
      ),
    read: async () =>
      await storedOf(await api.get<VersionView>(`${at}/core/workflow-versions/${id}`)),
    textOf: (design: Design, part: string) => textOf(catalog, design, part),
  };
}

async function storedOf(view: VersionView): Promise<StoredDesign> {
  const { readDocument } = await import('../read-document.ts');
  const read = readDocument(view.document);
  if ('faults' in read) throw new Error(read.faults.join('；'));
  return storedDesign(view, read.document, etagOf(view));
}

function bodyOf({ title, note, document, layout }: Design) {
  return { title, note: note.trim() === '' ? null : note, document, layout };
}

/** A part of a design in words, for two people who have changed it differently. */
function textOf(catalog: Catalog, design: Design, name: string): string {
  const [part = '', key = ''] = name.split('/');
  if (name === 'title') return design.title;
  if (name === 'note') return design.note;
  const place = placeOfPart(part, key) ?? { part: 'document' as const };
  return placeFacts(catalog, design.document, place)
    .map(({ title, text }) => `${title}：${text}`)
    .join('\n');
}
