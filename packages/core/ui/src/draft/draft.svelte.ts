/** Milliseconds without a key. */
const pause = 1000;

interface Kept {
  readonly form: Readonly<Record<string, unknown>>;
  readonly base: string | undefined;
  readonly keptAt: string;
}

/** Where a draft lives; the API client has one. */
interface Store {
  find(): Promise<Kept | undefined>;
  keep(form: object, base?: string): Promise<void>;
  discard(): Promise<void>;
}

/** What somebody is typing in one form, kept on the server so that neither sign-out nor a dead battery loses it. */
export class Draft {
  status = $state<'' | 'saving' | 'saved' | 'failed'>('');
  /** When what was restored had been kept; undefined where nothing was. */
  restoredAt = $state<string>();
  /** Milliseconds. */
  savedAt = $state<number>();
  /** Why the last attempt kept nothing, in the server's words; undefined where it did not answer. */
  refusal = $state<string>();
  readonly #store: Store;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was typed before; undefined when there is nothing. */
  async restore(): Promise<Kept | undefined> {
    const kept = await this.#store.find();
    this.restoredAt = kept?.keptAt;
    return kept;
  }

  /** Keeps the form after a pause in typing; `base` is the version it is typed over. */
  keep(form: object, base?: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sending = this.#send(form, base);
    }, pause);
  }

  /** One that is still on its way must not come after the removal. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    this.status = '';
    this.restoredAt = undefined;
    this.savedAt = undefined;
    // What could not be removed is offered once more, which loses nothing.
    await this.#store.discard().catch(() => undefined);
  }

  async #send(form: object, base: string | undefined): Promise<void> {
    this.status = 'saving';
    try {
      await this.#store.keep(form, base);
      this.status = 'saved';
      this.savedAt = Date.now();
    } catch (error) {
      this.refusal = refusalOf(error);
      this.status = 'failed';
    }
  }
}

/** An answer with a status is the server's; anything else never reached it. */
function refusalOf(error: unknown): string | undefined {
  return error instanceof Error && 'status' in error && error.status !== 0
    ? error.message
    : undefined;
}
