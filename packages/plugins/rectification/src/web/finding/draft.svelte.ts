import { apiOf } from '../reading/api.ts';

const pause = 800;

/** What somebody is typing in one form, kept on the server while they type. */
export class Draft {
  status = $state<'' | 'saving' | 'saved' | 'failed'>('');
  /** Typed earlier and not sent yet. */
  restored = $state(false);
  readonly #server = apiOf();
  readonly #path: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(drafts: string, key: string) {
    this.#path = `${drafts}/${encodeURIComponent(key)}`;
  }

  /** What was typed before, by field; undefined when there is nothing. */
  async restore(): Promise<Readonly<Record<string, string>> | undefined> {
    try {
      const { content } = await this.#server.get<{ content: Record<string, unknown> }>(this.#path);
      this.restored = true;
      return Object.fromEntries(
        Object.entries(content).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      );
    } catch {
      return undefined;
    }
  }

  keep(content: Readonly<Record<string, string>>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(content), pause);
  }

  async #save(content: Readonly<Record<string, string>>): Promise<void> {
    this.status = 'saving';
    try {
      await this.#server.put(this.#path, { content });
      this.status = 'saved';
    } catch {
      this.status = 'failed';
    }
  }

  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.status = '';
    this.restored = false;
    await this.#server.delete(this.#path).catch(() => undefined);
  }
}
