import { describeFaults, isDate, type AnswerProblem, type FormAnswers } from '@lianxun/plugin-api';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

import type { FormRow } from './form-definitions.repository.ts';
import { fieldsOfRow } from './form-views.ts';

/** Compiled schemas by form version; a published version never changes. */
export type ValidatorCache = Map<string, ValidateFunction>;

const kept = 500;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is wrong with the answers by the form's own schema, in words beside the fields. */
export function judgeAnswers(
  cache: ValidatorCache,
  form: FormRow,
  answers: FormAnswers,
): AnswerProblem[] {
  const validate = cache.get(form.id) ?? compile(cache, form);
  if (validate(answers)) return [];
  return describeFaults(fieldsOfRow(form), (validate.errors ?? []).map(toFault));
}

function compile(cache: ValidatorCache, { id, schema }: FormRow): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, validateFormats: true });
  ajv.addFormat('date', isDate);
  ajv.addFormat('uuid', uuid);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the check before publishing has made it an object
  const validate = ajv.compile(schema as object);
  const [oldest] = cache.size >= kept ? cache.keys() : [];
  if (oldest !== undefined) cache.delete(oldest);
  cache.set(id, validate);
  return validate;
}

function toFault({ instancePath, keyword, params }: ErrorObject) {
  const named: unknown = params['missingProperty'] ?? params['additionalProperty'];
  return {
    path: instancePath,
    keyword,
    ...(typeof named === 'string' && { property: named }),
  };
}
