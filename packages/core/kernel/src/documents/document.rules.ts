import type {
  DocumentBlock,
  DocumentDefinition,
  DocumentField,
  DocumentList,
  DocumentRow,
} from '@lianxun/plugin-api';

/** A placeholder as a template writes it, with the sections it may stand in. */
export interface KnownPlaceholder {
  readonly title: string;
  readonly hint: string;
  readonly sample: string;
  /** Titles of the lists around it, outermost first. */
  readonly within: readonly string[];
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** What every document has, whatever it is made of. */
export const commonFields = {
  copyNumber: { title: '份号', hint: '涉密公文的份号，一般留空', sample: '' },
  grade: { title: '密级', hint: '公开、内部或工作秘密；未标注时为空', sample: '' },
  urgency: { title: '紧急程度', hint: '特急、加急；一般留空', sample: '' },
  issuer: {
    title: '发文机关',
    hint: '发文机关全称，在系统参数“公文落款”中设置',
    sample: '中共西山区委巡察工作领导小组办公室',
  },
  documentNo: {
    title: '发文字号',
    hint: '正式编号前只有机关代字和年份',
    sample: '西巡办〔2026〕3号',
  },
  heading: { title: '公文标题', hint: '二号小标宋，过长时自动按词分行', sample: '公文标题' },
  dated: { title: '成文日期', hint: '正式编号的日期；未编号时为当天', sample: '2026年9月1日' },
  level: { title: '本级', hint: '区、县或市', sample: '区' },
  committee: { title: '本级党委', hint: '区委、县委或市委', sample: '区委' },
  copied: { title: '抄送机关', hint: '生成时所选的抄送机关', sample: '区纪委监委，区委组织部' },
  printer: { title: '印发机关', hint: '版记中的印发机关', sample: '中共西山区委巡察办' },
  printedOn: { title: '印发日期', hint: '版记中的印发日期', sample: '2026年9月1日' },
} as const satisfies Readonly<Record<string, DocumentField>>;

const rowNumbers: readonly DocumentField[] = [
  { title: '序号', hint: '行的序号：1、2、3', sample: '1' },
  { title: '中文序号', hint: '行的中文序号：一、二、三', sample: '一' },
];

/** Name of the condition that a list has rows. */
export const presence = (list: string) => `有${list}`;

/** Every placeholder a template of the document may use. */
export function placeholdersOf(document: DocumentDefinition): readonly KnownPlaceholder[] {
  return [
    ...Object.values(document.fields).map((field) => known(field, [])),
    ...Object.values(document.lists ?? {}).flatMap((list) => placeholdersOfList(list, [])),
    ...Object.values(commonFields).map((field) => known(field, [])),
  ];
}

function placeholdersOfList(list: DocumentList, around: readonly string[]): KnownPlaceholder[] {
  const within = [...around, list.title];
  return [
    { ...known({ ...list, sample: '' }, around), isList: true },
    known(
      { title: presence(list.title), hint: `“${list.title}”不为空时才有的部分`, sample: '' },
      around,
    ),
    ...[...rowNumbers, ...Object.values(list.fields)].map((field) => known(field, within)),
    ...Object.values(list.lists ?? {}).flatMap((inner) => placeholdersOfList(inner, within)),
  ];
}

const known = (
  { title, hint, sample, required = false }: DocumentField,
  within: readonly string[],
): KnownPlaceholder => ({ title, hint, sample, within, isList: false, isRequired: required });

/** A use fits where every list around the placeholder is open; a condition on the way does no harm. */
export function fits(
  { title, within }: KnownPlaceholder,
  use: { readonly name: string; readonly path: readonly string[] },
): boolean {
  return title === use.name && within.every((list) => use.path.includes(list));
}

/** Texts of a built-in template with the sections they stand in. */
function usesOf(blocks: readonly DocumentBlock[], path: readonly string[]): Use[] {
  return blocks.flatMap((block): Use[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return usesInText(block.text, path);
      case 'each':
        return [{ name: block.list, path }, ...usesOf(block.blocks, [...path, block.list])];
      case 'when':
        return [{ name: block.field, path }, ...usesOf(block.blocks, [...path, block.field])];
      case 'table':
        return [
          { name: block.list, path },
          ...block.columns.flatMap(({ text }) => usesInText(text, [...path, block.list])),
        ];
      case 'form':
        return block.rows.flat().flatMap(({ text }) => usesInText(text, path));
    }
  });
}

interface Use {
  readonly name: string;
  readonly path: readonly string[];
}

const usesInText = (text: string, path: readonly string[]): Use[] =>
  [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => ({ name, path }));

/** What is wrong with a document as its plugin declares it. */
export function documentFaults(document: DocumentDefinition): string[] {
  const { template } = document;
  const all = placeholdersOf(document);
  const texts = [
    template.title,
    template.addressee,
    template.copies,
    template.signature?.name,
    template.signature?.date,
    ...(document.copies ?? []).map(({ text }) => text),
    ...(template.appendices ?? []).map(({ title }) => title),
  ].flatMap((text) => text ?? []);
  const uses = [
    ...texts.flatMap((text) => usesInText(text, [])),
    ...usesOf(template.blocks, []),
    ...(template.appendices ?? []).flatMap(({ blocks }) => usesOf(blocks, [])),
  ];
  const unknown = uses.filter((use) => !all.some((each) => fits(each, use)));
  const named = all.filter(({ within }) => within.length === 0).map(({ title }) => title);
  const twice = named.filter((title, index) => named.indexOf(title) !== index);
  const unfit = all.filter(({ title }) => /[\s{}#/[\].]/.test(title));
  return [
    ...unknown.map(({ name }) => `the template names {${name}}, which it does not have there`),
    ...twice.map((title) => `two placeholders are called {${title}}`),
    ...unfit.map(({ title }) => `{${title}} cannot be a placeholder`),
  ];
}

/** Titles of required fields and lists that are empty. */
export function missingIn(document: DocumentDefinition, data: DocumentRow): string[] {
  const fields = Object.entries(document.fields);
  const lists = Object.entries(document.lists ?? {});
  return [...fields, ...lists]
    .filter(([key, { required }]) => required === true && (data[key] ?? '').length === 0)
    .map(([, { title }]) => title);
}
