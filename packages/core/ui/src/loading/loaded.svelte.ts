/** A value from the API that stays on the page while it is loaded anew. */
export class Loaded<Value> {
  value = $state.raw<Value>();
  failure = $state.raw<unknown>();
  loading = $state(true);
  #load: () => Promise<Value>;
  #latest: Promise<Value> | undefined;

  /** Loads again whenever something reactive that `load` reads has changed. */
  constructor(load: () => Promise<Value>) {
    this.#load = load;
    $effect(() => void this.follow(load()));
  }

  reload = (): Promise<void> => this.follow(this.#load());

  /** Only the answer to the latest question counts. */
  protected async follow(promise: Promise<Value>): Promise<void> {
    this.#latest = promise;
    this.loading = true;
    const [answer] = await Promise.allSettled([promise]);
    if (this.#latest !== promise) return;
    this.loading = false;
    this.failure = answer.status === 'rejected' ? answer.reason : undefined;
    if (answer.status === 'fulfilled') this.value = answer.value;
  }
}
