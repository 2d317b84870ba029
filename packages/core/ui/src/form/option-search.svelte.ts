import type { Option } from './option.ts';

const pause = 200;

/** Asynchronous options of a combobox: waits for a pause in typing and drops answers that come late. */
export class OptionSearch {
  options = $state.raw<readonly Option[]>([]);
  message = $state('');
  #find: (text: string) => Promise<readonly Option[]>;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(find: (text: string) => Promise<readonly Option[]>) {
    this.#find = find;
  }

  start(text: string): void {
    clearTimeout(this.#timer);
    this.message = '正在查找…';
    this.#timer = setTimeout(() => void this.#ask(text.trim()), text === '' ? 0 : pause);
  }

  async #ask(text: string): Promise<void> {
    const mine = ++this.#asked;
    try {
      const options = await this.#find(text);
      if (mine !== this.#asked) return;
      this.options = options;
      this.message = '没有找到。换个写法，或少输几个字再试。';
    } catch {
      if (mine !== this.#asked) return;
      this.options = [];
      this.message = '没有查成，网络可能断了。稍后再输一次。';
    }
  }
}
