import { Problem } from '@lianxun/api-client';
import { writable } from 'svelte/store';
import { zod4Client } from 'sveltekit-superforms/adapters';
import { superForm } from 'sveltekit-superforms/client';
import type { z } from 'zod';

export interface SpaFormInput<Data extends Record<string, unknown>> {
  readonly id: string;
  readonly schema: z.ZodType<Data, Data>;
  readonly initial: Data;
  /** Sends the checked data; what it throws becomes errors beside the fields or above the form. */
  readonly send: (data: Data) => Promise<void>;
}

/** A form that is checked and sent in the browser. `failure` is what belongs to no field. */
export function spaForm<Data extends Record<string, unknown>>(input: SpaFormInput<Data>) {
  const failure = writable('');
  const { form, errors, enhance, submitting } = superForm<Data>(input.initial, {
    id: input.id,
    SPA: true,
    resetForm: false,
    invalidateAll: false,
    applyAction: false,
    validators: zod4Client(input.schema),
    async onUpdate({ form: checked }) {
      failure.set('');
      if (!checked.valid) return;
      try {
        await input.send(checked.data);
      } catch (error) {
        checked.valid = false;
        if (error instanceof Problem && Object.keys(error.fields).length > 0) {
          Object.assign(checked.errors, error.fields);
        } else {
          failure.set(error instanceof Problem ? error.message : '没有办成，请稍后再试。');
        }
      }
    },
  });
  return { form, errors, enhance, submitting, failure };
}
