/** Groups of the left navigation, by work. */
export const navigationGroups = [
  'desk',
  'inspection',
  'leads',
  'rectification',
  'supervision',
  'talent',
  'registers',
  'analysis',
  'settings',
] as const;

/** One of `navigationGroups`. */
export type NavigationGroup = (typeof navigationGroups)[number];

/** Scopes in which a page exists. */
export type PageScope = 'member' | 'team' | 'unit' | 'restricted' | 'admin';

/** What a plugin page receives from the shell. */
export interface PageProps {
  readonly tenant: string;
  readonly scope: PageScope;
  /** Base path of the API for this scope, for example `/api/v1/t/530112`. */
  readonly api: string;
  /** Base path of the pages of this scope, for example `/t/530112`. */
  readonly base: string;
  /** Named parts of the page's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly permissions: ReadonlySet<string>;
  /** Goes to an address of the application; `replace` leaves no step in the browser's history. */
  readonly navigate: (href: string, options?: { readonly replace?: boolean }) => void;
}

/** A page of a plugin; `path` is below `/m/<plugin>`, with `:name` for parts. */
export interface WebPage {
  readonly path: string;
  readonly title: string;
  readonly scopes: readonly PageScope[];
  /** Dynamic import of the Svelte component, which takes `PageProps`. */
  readonly load: () => Promise<{ default: unknown }>;
}

/** An entry of the left navigation or of the creation menu. */
export interface NavigationEntry {
  readonly group: NavigationGroup;
  readonly title: string;
  /** Path below `/m/<plugin>`. */
  readonly path: string;
  readonly scopes: readonly PageScope[];
  /** Shown only to holders. */
  readonly permission?: string;
  /** Name of a Lucide icon. */
  readonly icon?: string;
  /** Ascending inside the group. */
  readonly order?: number;
}

/** A component put into somebody's slot. */
export interface SlotContribution {
  readonly slot: string;
  readonly scopes: readonly PageScope[];
  readonly load: () => Promise<{ default: unknown }>;
}

/** Everything a plugin adds to the web application; pure data, no server modules. */
export interface WebContribution {
  readonly plugin: string;
  readonly navigation: readonly NavigationEntry[];
  readonly pages: readonly WebPage[];
  readonly slots?: readonly SlotContribution[];
}

/** Declares a plugin's web contribution. */
export function defineWeb(contribution: WebContribution): WebContribution {
  return contribution;
}

export { unitKinds, unitKindTitle, unitKindTitles } from './unit-kinds.ts';
