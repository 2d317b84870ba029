import { conflictsOf, settled, type Choices, type ConflictField } from './conflict.ts';

interface Stored<Form> {
  readonly form: Form;
  readonly etag: string | undefined;
}

interface EditInput<Form> extends Stored<Form> {
  /** Field → its name, in the order of the form. */
  readonly titles: Readonly<Record<string, string>>;
  readonly textOf?: ((name: string, value: unknown) => string) | undefined;
  /** The record as it is stored now. */
  readonly read: () => Promise<Stored<Form>>;
}

function isStale(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 412;
}

/** An edit of a record as it was read; what somebody else changes meanwhile is never overwritten unseen. */
export class VersionedEdit<Form extends object> {
  /** What two people have filled in differently; the person decides before the next save. */
  fields = $state.raw<readonly ConflictField[]>([]);
  readonly #input: EditInput<Form>;
  /** What the form was typed over. */
  #base: Stored<Form>;
  #theirs: Stored<Form> | undefined;

  constructor(input: EditInput<Form>) {
    this.#input = input;
    this.#base = input;
  }

  get etag(): string | undefined {
    return this.#base.etag;
  }

  /** What an earlier day left behind, typed over another version, is compared with what is stored. */
  adopt(mine: Form, typedOver: string | undefined): void {
    if (typedOver === this.#base.etag) return;
    this.#compare(undefined, mine, this.#base);
  }

  /** False when the person has to choose first; whatever else `send` throws is thrown on. */
  async save(
    mine: Form,
    send: (mine: Form, etag: string | undefined) => Promise<void>,
  ): Promise<boolean> {
    if (this.fields.length > 0) return false;
    try {
      await send(mine, this.#base.etag);
      return true;
    } catch (error) {
      if (!isStale(error)) throw error;
    }
    this.#compare(this.#base.form, mine, await this.#input.read());
    if (this.fields.length > 0) return false;
    await send(mine, this.#base.etag);
    return true;
  }

  /** The form to go on with. */
  resolve(mine: Form, choices: Choices): Form {
    const theirs = this.#theirs;
    this.#theirs = undefined;
    this.fields = [];
    if (theirs === undefined) return mine;
    this.#base = theirs;
    return settled({ mine, theirs: theirs.form }, choices);
  }

  #compare(base: Form | undefined, mine: Form, theirs: Stored<Form>): void {
    const { titles, textOf } = this.#input;
    this.fields = conflictsOf(titles, { base, mine, theirs: theirs.form }, textOf);
    if (this.fields.length > 0) this.#theirs = theirs;
    else this.#base = theirs;
  }
}
