/** A value that is read again when what it depends on changes; the old one stays until the new one is here. */
export class Loaded<Value> {
  value = $state.raw<Value>();
  failure = $state.raw<unknown>();
  loading = $state(false);
  #latest = 0;
  readonly #load: () => Promise<Value>;

  /** Reads at once, and again whenever a rune that `load` reads before its first await has changed. */
  constructor(load: () => Promise<Value>) {
    this.#load = load;
    $effect(() => {
      void this.reload();
    });
  }

  reload = async (): Promise<void> => {
    const mine = ++this.#latest;
    const reading = this.#load();
    this.loading = true;
    try {
      const value = await reading;
      if (mine !== this.#latest) return;
      this.value = value;
      this.failure = undefined;
    } catch (error) {
      if (mine === this.#latest) this.failure = error;
    } finally {
      if (mine === this.#latest) this.loading = false;
    }
  };
}
