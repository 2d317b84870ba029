import type { Ctx } from './context.ts';

/** One question of a public form. Keys are camelCase and unique in the form; titles are Chinese. */
export type PublicQuestion =
  | {
      /** A whole number between two others. */
      readonly kind: 'score';
      readonly key: string;
      readonly title: string;
      readonly help?: string;
      readonly required: boolean;
      /** 0 when left out. */
      readonly least?: number;
      /** 100 when left out. */
      readonly most?: number;
    }
  | {
      /** One of a few, or several of them. */
      readonly kind: 'choice';
      readonly key: string;
      readonly title: string;
      readonly help?: string;
      readonly required: boolean;
      readonly several?: boolean;
      /** Questions in a row that share it stand closely under this heading, as lines of one table. */
      readonly group?: string;
      readonly options: readonly { readonly value: string; readonly title: string }[];
    }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly title: string;
      readonly help?: string;
      readonly required: boolean;
      /** Characters; 500 when left out, 2000 at most. */
      readonly mostLength?: number;
    };

/** What the page shows, as plain data: at most 60 questions with at most 20 options each. */
export interface PublicFormPage {
  readonly title: string;
  /** Paragraphs above the questions: who asks, what for, and that it is anonymous. */
  readonly about: readonly string[];
  readonly questions: readonly PublicQuestion[];
  /** Shown after the answers were taken. */
  readonly thanks: string;
}

/** When a form takes answers. */
export interface PublicWindow {
  readonly opensAt: Date;
  /** First instant at which it takes none any more. */
  readonly closesAt: Date;
}

/** Answers by question: a number, a value of the options or a list of them, a text. What was left open is absent. */
export type PublicAnswers = Readonly<Record<string, number | string | readonly string[]>>;

/** What a form is about, as the link was issued: nothing tells one link of the same subject from another. */
export interface PublicLinkSeen {
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
  /** What the issuer put into it: plain data that anybody with the link may know. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * A form that anybody with a link fills in, without account, cookie or script. Whoever answers leaves
 * nothing but the answers and their date (platform-rules §5).
 */
export interface PublicFormDefinition<DB = unknown> {
  /** `<plugin>.<noun>`. */
  readonly kind: string;
  /** Chinese, for lists of links. */
  readonly title: string;
  /** The page, from the link alone: the public role reads no row. */
  readonly page: (link: PublicLinkSeen) => PublicFormPage;
  /**
   * Instants between which answers are taken, where whoever comes early or late is to be told so; from the
   * link alone. The link itself has to hold before and after.
   */
  readonly window?: (link: PublicLinkSeen) => PublicWindow;
  /**
   * Takes the answers of one person, checked by the page's questions. Runs as a job of the tenant, later
   * and in random order with others, so that no time, place or transaction tells whose they are. Its
   * rows: random ids (`v4`), a date at most. A `DomainError` drops the answers, with an entry.
   */
  readonly submit: (ctx: Ctx<DB>, link: PublicLinkSeen, answers: PublicAnswers) => Promise<void>;
}

/** Declares a public form for the manifest's `publicForms`; annotate `ctx` with the plugin's database. */
export function definePublicForm<DB>(definition: PublicFormDefinition<DB>): PublicFormDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host runs every form on a context over all schemas
  return definition as unknown as PublicFormDefinition;
}

/** A link to a public form, as those who issue it see it. */
export interface PublicLink {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Links issued together as ballots share it; null for a link that many use. */
  readonly ballotSet: string | null;
  readonly state: 'notYetOpen' | 'open' | 'expired' | 'usedUp' | 'revoked';
  readonly opensAt: string;
  /** First instant at which it no longer holds. */
  readonly expiresAt: string;
  /** Null where it may be used any number of times. */
  readonly maxUses: number | null;
  /** How often answers were taken; those not yet handed to `submit` included. */
  readonly usedCount: number;
  readonly issuedBy: string;
  readonly issuedAt: string;
}

/** What a link is issued with. */
export interface PublicLinkRequest {
  /** Of a form in a manifest. */
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
  /** At most 8 kB as JSON. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Now when left out. */
  readonly opensAt?: Date;
  /** First instant at which it no longer holds; at most a year ahead. */
  readonly expiresAt: Date;
}

/** A link with its address below the site; the token in it is shown once and stored as a hash. */
export interface IssuedLink {
  readonly id: string;
  /** `/p/{token}`. */
  readonly path: string;
}

/** Issues links to public forms; member scope and jobs. The caller's route checks the permission, the port writes the entries. */
export interface PublicLinksPort {
  /** One link for many people; `maxUses` limits how often. */
  readonly issue: (
    link: PublicLinkRequest & { readonly maxUses: number | null },
  ) => Promise<IssuedLink>;
  /** Links that count once each, for handing out one by one; at most 500. */
  readonly issueBallots: (
    link: PublicLinkRequest & { readonly count: number },
  ) => Promise<readonly IssuedLink[]>;
  /** A new address for the same link, where the old one was lost or got about; the old one ends. */
  readonly reissue: (id: string) => Promise<IssuedLink>;
  /** Ends a link, or with it every ballot of its set that was not used. */
  readonly revoke: (id: string, reason: string) => Promise<void>;
  /** Newest first. */
  readonly list: (subject: {
    readonly type: string;
    readonly id: string;
  }) => Promise<readonly PublicLink[]>;
}
