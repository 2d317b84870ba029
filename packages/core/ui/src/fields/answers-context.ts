import type { FormField } from '@lianxun/plugin-api/forms';
import { getContext, setContext } from 'svelte';

import type { AnswerPorts } from './fields-source.ts';

/** What the controls of a form know beyond their own value. */
export interface AnswersContext {
  readonly field: (key: string) => FormField | undefined;
  readonly id: (key: string) => string;
  /** What the server said of the field. */
  readonly errors: (key: string) => readonly string[];
  readonly nameOf: (id: string) => string;
  readonly learn: (id: string, name: string) => void;
  readonly ports: () => AnswerPorts;
}

const key = Symbol('answers');

export const provideAnswers = (context: AnswersContext): AnswersContext => setContext(key, context);
export const useAnswers = (): AnswersContext => getContext<AnswersContext>(key);
