import { TemplateExtension, xml, type TemplateContext, type XmlNode } from 'easy-template-x';

/** Written on a paragraph that holds nothing but the tag of a section. */
const mark = { name: 'w:rsidP', value: '00LXTAG0' };
const onlyTag = /^\s*\{[#/][^{}]+\}\s*$/;

interface Element {
  readonly nodeName: string;
  readonly attributes?: Record<string, string>;
  readonly childNodes?: XmlNode[];
  readonly parentNode?: Element;
}

/** Notes which paragraphs are there for their tag alone. */
export class MarkTagParagraphs extends TemplateExtension {
  async execute(_: unknown, context: TemplateContext): Promise<void> {
    for (const paragraph of await paragraphsOf(context)) {
      if (!onlyTag.test(textOf(paragraph)) || holds(paragraph, 'w:sectPr')) continue;
      Object.assign(paragraph, {
        attributes: { ...paragraph.attributes, [mark.name]: mark.value },
      });
    }
  }
}

/** Takes them out once the sections are filled, but for the last paragraph a cell needs. */
export class DropTagParagraphs extends TemplateExtension {
  async execute(_: unknown, context: TemplateContext): Promise<void> {
    for (const paragraph of await paragraphsOf(context)) {
      if (paragraph.attributes?.[mark.name] !== mark.value) continue;
      delete paragraph.attributes[mark.name];
      if (textOf(paragraph) === '' && !isLastInCell(paragraph))
        xml.modify.remove(nodeOf(paragraph));
    }
  }
}

async function paragraphsOf({ docx }: TemplateContext): Promise<Element[]> {
  return descendants(elementOf(await docx.mainDocument.xmlRoot())).filter(
    ({ nodeName }) => nodeName === 'w:p',
  );
}

const descendants = (element: Element): Element[] =>
  (element.childNodes ?? []).flatMap((child) => {
    const inner = elementOf(child);
    return [inner, ...descendants(inner)];
  });

const holds = (element: Element, name: string) =>
  descendants(element).some(({ nodeName }) => nodeName === name);

const textOf = (element: Element): string =>
  descendants(element)
    .filter(({ nodeName }) => nodeName === 'w:t')
    .flatMap(({ childNodes = [] }) => childNodes)
    .map((node) => ('textContent' in node ? node.textContent : ''))
    .join('');

function isLastInCell({ parentNode }: Element): boolean {
  if (parentNode?.nodeName !== 'w:tc') return false;
  return (parentNode.childNodes ?? []).filter(({ nodeName }) => nodeName === 'w:p').length === 1;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a node without attributes or children is an element without them
const elementOf = (node: XmlNode) => node as unknown as Element;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the way back
const nodeOf = (element: Element) => element as unknown as XmlNode;
