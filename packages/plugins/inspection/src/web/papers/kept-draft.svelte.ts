import { Problem, type Api } from '@lianxun/api-client';

const pause = 1200;
const noAnswer = '可能断网了；内容还在这一页，请不要关闭。';

interface Stored {
  readonly content: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

/** Keeps on the server what is being typed, so that neither sign-out nor a dead battery loses it. */
export class KeptDraft {
  /** Milliseconds. */
  keptAt = $state<number>();
  /** Why the last attempt did not keep it. */
  failure = $state<string>();
  #api: Api;
  #path: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();

  constructor(api: Api, at: string, key: string) {
    this.#api = api;
    this.#path = `${at}/core/drafts/${encodeURIComponent(key)}`;
  }

  async find(): Promise<Stored | undefined> {
    try {
      return await this.#api.get<Stored>(this.#path);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Keeps the content after a pause in typing. */
  keep(content: object): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sending = this.#send(content);
    }, pause);
  }

  /** One that is still on its way must not come after the removal. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    await this.#api.delete(this.#path);
    this.keptAt = undefined;
  }

  async #send(content: object): Promise<void> {
    try {
      await this.#api.put(this.#path, { content });
      this.keptAt = Date.now();
      this.failure = undefined;
    } catch (error) {
      this.failure = error instanceof Problem ? error.message : noAnswer;
    }
  }
}
