import type { CellComment } from './marked-rows.ts';
import { partText } from './open-workbook.ts';
import { columnLetter } from './sheet-grid.ts';
import { escapeAttribute, escapeText } from './sheet-xml.ts';
import { attribute, elements } from './xml-text.ts';
import type { OpenPackage } from './zip-package.ts';

/** Parts of a package that are new or changed, by name. */
export type ChangedParts = Map<string, string>;

const AUTHOR = '联巡预检';
const SHAPE = 'lianxun';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Relation {
  readonly type: string;
  readonly target: string;
}

/**
 * Writes comments for one sheet into the changed parts: into the sheet's own list of comments where it
 * has one, what people wrote staying, and else into a new one. Answers the relation the sheet still has
 * to name, or null where it names one already.
 */
export function writeComments(
  parts: OpenPackage,
  sheetPart: string,
  {
    changed,
    comments,
  }: { readonly changed: ChangedParts; readonly comments: readonly CellComment[] },
): string | null {
  const relationsPart = relationsOf(sheetPart);
  const known = relationsIn(partText(parts, relationsPart));
  const list = targetOf(known, 'comments', sheetPart);
  const drawing = targetOf(known, 'vmlDrawing', sheetPart);
  const own = (changed.size + 1).toString();
  const listPart = list ?? `xl/lianxunComments${own}.xml`;
  const drawingPart = drawing ?? `xl/drawings/lianxunNotes${own}.vml`;
  const texts = list === undefined ? emptyList() : partText(parts, list);
  changed.set(listPart, withComments(texts, comments));
  const shapes = drawing === undefined ? emptyDrawing() : partText(parts, drawing);
  changed.set(drawingPart, withShapes(shapes, withoutOwn(texts), comments));
  const added: Relation[] = [
    ...(list === undefined ? [{ type: 'comments', target: `/${listPart}` }] : []),
    ...(drawing === undefined ? [{ type: 'vmlDrawing', target: `/${drawingPart}` }] : []),
  ];
  if (added.length > 0)
    changed.set(relationsPart, withRelations(partText(parts, relationsPart), added));
  changed.set(
    '[Content_Types].xml',
    withTypes(
      changed.get('[Content_Types].xml') ?? partText(parts, '[Content_Types].xml'),
      listPart,
    ),
  );
  return drawing === undefined ? relationId('vmlDrawing') : null;
}

function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

function relationId(type: string): string {
  return `rIdLianxun${type}`;
}

function relationsIn(xml: string): Relation[] {
  return elements(xml, 'Relationship').map((tag) => ({
    type: attribute(tag, 'Type').split('/').at(-1) ?? '',
    target: attribute(tag, 'Target'),
  }));
}

function targetOf(
  relations: readonly Relation[],
  type: string,
  sheetPart: string,
): string | undefined {
  const target = relations.find((relation) => relation.type === type)?.target;
  if (target === undefined) return undefined;
  return new URL(target, `package:///${sheetPart}`).pathname.replace(/^\/+/, '');
}

function withRelations(xml: string, added: readonly Relation[]): string {
  const items = added.map(
    ({ type, target }) =>
      `<Relationship Id="${relationId(type)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  if (xml === '')
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
  return xml.replace(/<\/((?:\w+:)?)Relationships>/, `${items.join('')}$&`);
}

function withTypes(xml: string, listPart: string): string {
  const items = [
    ...(/Extension="vml"/i.test(xml)
      ? []
      : [
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
        ]),
    ...(xml.includes(`"/${listPart}"`)
      ? []
      : [
          `<Override PartName="/${listPart}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
        ]),
  ];
  return xml.replace(/<\/((?:\w+:)?)Types>/, `${items.join('')}$&`);
}

function emptyList(): string {
  return `${HEAD}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
}

function authorPlace(xml: string): number {
  const authors = /<(?:\w+:)?authors>([\s\S]*?)<\/(?:\w+:)?authors>/.exec(xml)?.[1] ?? '';
  const names = [...authors.matchAll(/<(?:\w+:)?author(?:\/>|>([\s\S]*?)<\/(?:\w+:)?author>)/g)];
  return names.findIndex(([, name]) => name === AUTHOR);
}

/** The list without what an earlier dry run said. */
function withoutOwn(xml: string): string {
  const author = authorPlace(xml);
  if (author < 0) return xml;
  return xml.replace(
    /<((?:\w+:)?)comment\s([^>]*)>[\s\S]*?<\/\1comment>/g,
    (comment, _, attributes: string) =>
      attribute(attributes, 'authorId') === String(author) ? '' : comment,
  );
}

function withComments(xml: string, comments: readonly CellComment[]): string {
  const kept = withoutOwn(xml);
  const p = /<((?:\w+:)?)commentList\b/.exec(kept)?.[1] ?? '';
  const known = authorPlace(kept);
  const count = [...kept.matchAll(/<(?:\w+:)?author(?:\/>|>)/g)].length;
  const author = known < 0 ? count : known;
  const taken = placesIn(kept);
  const added = comments
    .filter((comment) => !taken.has(placeOf(comment)))
    .map(
      (comment) =>
        `<${p}comment ref="${placeOf(comment)}" authorId="${author}"><${p}text><${p}r>` +
        `<${p}rPr><${p}sz val="9"/></${p}rPr><${p}t xml:space="preserve">${escapeText(comment.text)}</${p}t></${p}r></${p}text></${p}comment>`,
    );
  const said = withAppended(kept, comments, p);
  const named =
    known < 0 ? said.replace(/<\/(?:\w+:)?authors>/, `<${p}author>${AUTHOR}</${p}author>$&`) : said;
  return named
    .replace(/<((?:\w+:)?)authors\/>/, `<$1authors><$1author>${AUTHOR}</$1author></$1authors>`)
    .replace(/<\/(?:\w+:)?commentList>/, `${added.join('')}$&`);
}

/** Where somebody has a comment of his own, ours follows his words. */
function withAppended(xml: string, comments: readonly CellComment[], p: string): string {
  const byPlace = new Map(comments.map((comment) => [placeOf(comment), comment.text]));
  const earlier = new RegExp(
    `<${p}r><${p}t xml:space="preserve">\\n【${AUTHOR}】[\\s\\S]*?</${p}r>`,
    'g',
  );
  return xml.replace(
    /<((?:\w+:)?)comment\s([^>]*)>[\s\S]*?<\/\1comment>/g,
    (comment, _, tag: string) => {
      const text = byPlace.get(attribute(tag, 'ref'));
      const bare = comment.replace(earlier, '');
      if (text === undefined) return bare;
      const run = `<${p}r><${p}t xml:space="preserve">\n【${AUTHOR}】${escapeText(text)}</${p}t></${p}r>`;
      return bare.replace(/<\/(?:\w+:)?text>/, `${run}$&`);
    },
  );
}

function placesIn(xml: string): ReadonlySet<string> {
  return new Set(elements(xml, 'comment').map((tag) => attribute(tag, 'ref')));
}

function placeOf({ row, column }: CellComment): string {
  return `${columnLetter(column)}${row + 1}`;
}

function emptyDrawing(): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** A box for each comment that has none: what somebody wrote at a cell keeps the box it has. */
function withShapes(xml: string, list: string, comments: readonly CellComment[]): string {
  const taken = placesIn(list);
  const shapes = comments
    .filter((comment) => !taken.has(placeOf(comment)))
    .map((comment, place) => shapeXml(comment, place + 1));
  return xml
    .replace(new RegExp(`<v:shape id="${SHAPE}\\d+"[\\s\\S]*?</v:shape>`, 'g'), '')
    .replace(/<\/xml>\s*$/, `${shapes.join('')}</xml>`);
}

function shapeXml({ row, column, text }: CellComment, place: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 18), 1);
  const anchor = [
    column + 1,
    12,
    Math.max(0, row - 1),
    4,
    column + 4,
    12,
    row + Math.max(2, lines),
    4,
  ];
  return (
    `<v:shape id="${escapeAttribute(`${SHAPE}${place}`)}" type="#_x0000_t202" style="position:absolute;width:180pt;height:${lines * 14}pt;z-index:${place};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
