/** One entry of `GET /api/v1/me/notifications`. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string | null;
  readonly tenantCode: string;
  readonly tenantName: string;
  /** Path below the base of a scope. */
  readonly link: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** One entry of `GET /api/v1/me/jobs`: long work somebody started. */
export interface LongWork {
  readonly id: string;
  readonly title: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly message: string | null;
  readonly href: string | null;
}

export interface Notices extends Listed<Notice> {
  readonly unread: number;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
