/** A document as the list offers it. */
export interface OfferedDocument {
  readonly id: string;
  readonly title: string;
}

/** What a document will say, and what it lacks. */
export interface DocumentContent extends OfferedDocument {
  readonly heading: string;
  readonly missing: readonly string[];
  readonly fields: readonly { readonly title: string; readonly value: string }[];
  readonly lists: readonly { readonly title: string; readonly rows: number }[];
  readonly copies: readonly { readonly key: string; readonly title: string }[];
  /** Number of the tenant's own template; null for the built-in one. */
  readonly template: number | null;
  readonly isNumbered: boolean;
  readonly documentNo: string | null;
  readonly issuedOn: string | null;
  readonly issueClosedReasons: readonly string[];
}

/** Where the documents of one record come from; the API client makes one. */
export interface DocumentSource {
  readonly list: () => Promise<readonly OfferedDocument[]>;
  readonly show: (document: string) => Promise<DocumentContent>;
  readonly download: (
    document: string,
    copies: readonly string[],
  ) => Promise<{ readonly content: Blob; readonly fileName: string }>;
  readonly issue: (document: string) => Promise<DocumentContent>;
}
