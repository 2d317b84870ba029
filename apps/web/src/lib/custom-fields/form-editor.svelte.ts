import {
  checkForm,
  compileForm,
  conditionKinds,
  fieldKindTitles,
  readForm,
  type FieldKind,
  type FormField,
  type FormSurroundings,
} from '@lianxun/plugin-api/forms';

/** What a draft of a form consists of while it is edited. */
export interface EditedForm {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly FormField[];
}

interface StoredForm {
  readonly title: string;
  readonly note: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly ui: Readonly<Record<string, unknown>>;
}

export const editedOf = ({ title, note, schema, ui }: StoredForm): EditedForm => ({
  title,
  note,
  fields: readForm({ schema, ui }).fields,
});

/** A draft of a form under edit: its fields, the chosen one, and what the check says of them. */
export class FormEditor {
  form = $state.raw<EditedForm>({ title: '', note: '', fields: [] });
  /** Key of the field that is open. */
  chosen = $state<string>();
  readonly #near: () => FormSurroundings;
  document = $derived(compileForm(this.form.fields));
  problems = $derived.by(() => checkForm(this.document, this.#near()));

  constructor(form: EditedForm, near: () => FormSurroundings) {
    this.form = form;
    this.#near = near;
    this.chosen = form.fields[0]?.key;
  }

  get field(): FormField | undefined {
    return this.form.fields.find(({ key }) => key === this.chosen);
  }

  /** Fields above this one whose answer may decide whether it is shown. */
  conditionsFor(key: string): readonly FormField[] {
    const place = this.form.fields.findIndex((field) => field.key === key);
    return this.form.fields.slice(0, place).filter(({ kind }) => conditionKinds.includes(kind));
  }

  add(kind: FieldKind): void {
    const key = this.#nextKey();
    const field = {
      key,
      title: `新的${fieldKindTitles[kind]}字段`,
      kind,
      required: false,
      ...(kind === 'money' && { unit: '元' as const }),
      ...((kind === 'choice' || kind === 'choices') && {
        options: [
          { value: 'option1', title: '选项一' },
          { value: 'option2', title: '选项二' },
        ],
      }),
    };
    this.#setFields([...this.form.fields, field]);
    this.chosen = key;
  }

  change(key: string, next: FormField): void {
    this.#setFields(this.form.fields.map((field) => (field.key === key ? next : field)));
  }

  remove(key: string): void {
    const place = this.form.fields.findIndex((field) => field.key === key);
    const left = this.form.fields.filter((field) => field.key !== key);
    this.#setFields(left);
    this.chosen = (left[place] ?? left.at(-1))?.key;
  }

  /** Puts a field at another place; places beyond the ends are the ends. */
  move(key: string, to: number): void {
    const field = this.form.fields.find((each) => each.key === key);
    if (field === undefined) return;
    const others = this.form.fields.filter((each) => each.key !== key);
    this.#setFields(others.toSpliced(Math.max(0, to), 0, field));
  }

  #setFields(fields: readonly FormField[]): void {
    this.form = { ...this.form, fields };
  }

  /** A key once used is never used again, whatever became of its field. */
  #nextKey(): string {
    const used = [...this.form.fields.map(({ key }) => key), ...Object.keys(this.#near().earlier)];
    const numbers = used.map((key) => Number(/^field(\d+)$/.exec(key)?.[1] ?? 0));
    return `field${Math.max(0, ...numbers) + 1}`;
  }
}
