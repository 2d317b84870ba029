import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';
import type { RouteScope } from './scope.ts';

/** A value a template may name: `{title}` in the text of the document. */
export interface DocumentField {
  /** Chinese name, which is the placeholder; no braces, no blanks. */
  readonly title: string;
  /** What stands there, in a sentence for whoever writes a template. */
  readonly hint: string;
  /** Stands in previews and in the test fill of a tenant's own template. */
  readonly sample: string;
  /** Named as missing before the document is downloaded. */
  readonly required?: boolean;
}

/** Rows a template may repeat: `{#title}` … `{/title}`; each also has 序号 (1, 2) and 中文序号 (一, 二). */
export interface DocumentList {
  readonly title: string;
  readonly hint: string;
  readonly fields: Readonly<Record<string, DocumentField>>;
  /** Named as missing when it is empty. */
  readonly required?: boolean;
  /** Rows may hold lists of their own, by key. */
  readonly lists?: Readonly<Record<string, DocumentList>>;
}

/** One row of a list: text by key of the field, rows by key of the inner list. */
export interface DocumentRow {
  readonly [key: string]: string | readonly DocumentRow[];
}

/** Part of the text of a built-in template; texts hold placeholders. */
export type DocumentBlock =
  /** 一、黑体; (一) 楷体; 1. and (1) 仿宋: the number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Repeated for each row of the list with this title. */
  | { readonly kind: 'each'; readonly list: string; readonly blocks: readonly DocumentBlock[] }
  /** Left out where the field or list with this title is empty. */
  | { readonly kind: 'when'; readonly field: string; readonly blocks: readonly DocumentBlock[] }
  | {
      readonly kind: 'table';
      readonly list: string;
      /** Widths are shares of the type area. */
      readonly columns: readonly {
        readonly title: string;
        readonly text: string;
        readonly width: number;
      }[];
    }
  /** A ruled form: cells of a row side by side, `label` in 黑体; shares of the width. */
  | {
      readonly kind: 'form';
      readonly rows: readonly (readonly {
        readonly text: string;
        readonly width: number;
        readonly label?: boolean;
        /** Lines the cell is high at least; one when left out. */
        readonly lines?: number;
      }[])[];
    };

/** 附件: on a page of its own, named below the text. */
export interface DocumentAppendix {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
  /** The page lies across, its number stays where it is on the others. */
  readonly landscape?: boolean;
}

/** A built-in template: what stands in the document; how it is set is GB/T 9704-2012. */
export interface DocumentTemplate {
  /** `official` has 版头 and 版记; `report` begins with its title. */
  readonly form: 'official' | 'report';
  readonly title: string;
  /** 主送, without the colon. */
  readonly addressee?: string;
  readonly blocks: readonly DocumentBlock[];
  /** The text lies across: for tables that need the width. */
  readonly landscape?: boolean;
  readonly appendices?: readonly DocumentAppendix[];
  /** 署名 and 成文日期; with a seal the date stands four characters from the right. */
  readonly signature?: {
    readonly name: string;
    readonly date: string;
    readonly sealed: boolean;
  };
  /** 抄送 of the 版记; left out when it is empty. */
  readonly copies?: string;
}

/** Somebody a document may be copied to (抄送); whoever makes it chooses. */
export interface DocumentCopy {
  readonly key: string;
  /** As the choice is shown. */
  readonly title: string;
  /** As it stands in the 版记; may name fields. */
  readonly text: string;
}

/** A document of a record as .docx: which placeholders it has, where they come from, how it looks. */
export interface DocumentDefinition<DB = unknown> {
  /** `<plugin>.<name>`. */
  readonly id: string;
  /** Chinese term, as in the glossary; part of the file name. */
  readonly title: string;
  /** Who may make it. */
  readonly permission: Permission;
  /** Record type it is made of. */
  readonly subject: string;
  /** Where it may be made; in the member scope alone when left out. */
  readonly scopes?: readonly RouteScope[];
  readonly fields: Readonly<Record<string, DocumentField>>;
  readonly lists?: Readonly<Record<string, DocumentList>>;
  readonly template: DocumentTemplate;
  /** Keys of the fields that hold the record's own 发文字号 and 成文日期, given before it is made; it is not numbered again. */
  readonly given?: { readonly number: string; readonly date: string };
  /** Whether it carries a 发文字号 once it is issued. */
  readonly numbered?: boolean;
  /** All are chosen at first; the template names them by {抄送机关}. */
  readonly copies?: readonly DocumentCopy[];
  /** Every field and list by key, empty where unknown; undefined when the record is out of reach or has no such document. */
  readonly data: (ctx: Ctx<DB>, subjectId: string) => Promise<DocumentRow | undefined>;
}

/** Declares a document and fixes the plugin's database type. */
export function defineDocument<DB>(definition: DocumentDefinition<DB>): DocumentDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in caseTypeFor
  return definition as unknown as DocumentDefinition;
}

/** A date as documents write it: 2026年9月1日, without leading zeros; empty for none. */
export function documentDate(date: string | null): string {
  if (date === null) return '';
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The committee of a county as its documents call it: 区委, 县委, 市委, or 党工委 of a zone. */
export function committeeOf(tenantName: string): string {
  if (/(?:开发|度假|新|名胜)区$/.test(tenantName)) return '党工委';
  return `${tenantName.slice(-1)}委`;
}
