import { Problem } from '@lianxun/api-client';
import { tick } from 'svelte';
import type { Action } from 'svelte/action';
import { get, writable } from 'svelte/store';
import type { z } from 'zod';

export interface SpaFormInput<Data extends Record<string, unknown>> {
  /** Its controls have the id `<form>-<field>`. */
  readonly id: string;
  readonly schema: z.ZodType<Data, Data>;
  readonly initial: Data;
  /** Sends the checked data; what it throws becomes errors beside the fields or above the form. */
  readonly send: (data: Data) => Promise<void>;
}

type FieldErrors<Data> = Partial<Record<keyof Data & string, string[]>>;

function byField<Data>(found: Readonly<Record<string, string[]>>): FieldErrors<Data> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what names no field of the form is shown by none
  return found as FieldErrors<Data>;
}

function errorsOf<Data>(error: z.ZodError<Data> | undefined): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { path, message } of error?.issues ?? []) {
    (found[String(path[0])] ??= []).push(message);
  }
  return found;
}

/** A form that is checked and sent in the browser. `failure` is what belongs to no field. */
export function spaForm<Data extends Record<string, unknown>>({
  schema,
  initial,
  send,
}: SpaFormInput<Data>) {
  const form = writable<Data>({ ...initial });
  const errors = writable<FieldErrors<Data>>({});
  const submitting = writable(false);
  const failure = writable('');

  /** What was marked is asked again as it changes; what was not is left in peace until the form is sent. */
  form.subscribe((data) => {
    const marked = Object.keys(get(errors));
    if (marked.length === 0) return;
    const { error } = schema.safeParse(data);
    const left = Object.entries(errorsOf(error)).filter(([field]) => marked.includes(field));
    errors.set(byField(Object.fromEntries(left)));
  });

  async function submit(): Promise<boolean> {
    failure.set('');
    const { data, error } = schema.safeParse(get(form));
    errors.set(byField(errorsOf(error)));
    if (error) return false;
    submitting.set(true);
    try {
      await send(data);
      return true;
    } catch (refusal) {
      const fields = refusal instanceof Problem ? refusal.fields : {};
      if (Object.keys(fields).length > 0) errors.set(byField(fields));
      else failure.set(refusal instanceof Problem ? refusal.message : '没有办成，请稍后再试。');
      return false;
    } finally {
      submitting.set(false);
    }
  }

  const enhance: Action<HTMLFormElement> = (element) => {
    const onsubmit = async (event: Event): Promise<void> => {
      event.preventDefault();
      if (get(submitting) || (await submit())) return;
      await tick();
      element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    };
    const listen = (event: Event): void => void onsubmit(event);
    element.addEventListener('submit', listen);
    return { destroy: () => element.removeEventListener('submit', listen) };
  };

  return { form, errors, enhance, submitting, failure };
}
