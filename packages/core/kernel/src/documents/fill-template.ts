import { LoopPlugin, TemplateHandler, TextPlugin, type TemplateData } from 'easy-template-x';

import { DropTagParagraphs, MarkTagParagraphs } from './tag-paragraphs.ts';

/** Text and loops; pictures, links and raw XML of the library stay out. */
const handler = new TemplateHandler({
  plugins: [new LoopPlugin(), new TextPlugin()],
  skipEmptyTags: false,
  defaultContentType: 'text',
  containerContentType: 'loop',
  extensions: {
    beforeCompilation: [new MarkTagParagraphs()],
    afterCompilation: [new DropTagParagraphs()],
  },
});

/** Puts the values in the place of the placeholders. */
export async function fillTemplate(
  template: Uint8Array,
  data: TemplateData,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await handler.process(Buffer.from(template), data));
}

/** Names of all placeholders with the sections they stand in, as a template uses them. */
export async function readPlaceholders(template: Uint8Array): Promise<readonly Placeholder[]> {
  const open: string[] = [];
  const found: Placeholder[] = [];
  for (const { name, disposition } of await handler.parseTags(Buffer.from(template))) {
    if (disposition === 'Close') open.pop();
    else found.push({ name, path: [...open], isSection: disposition === 'Open' });
    if (disposition === 'Open') open.push(name);
  }
  return found;
}

export interface Placeholder {
  readonly name: string;
  /** Names of the sections around it, outermost first. */
  readonly path: readonly string[];
  readonly isSection: boolean;
}
