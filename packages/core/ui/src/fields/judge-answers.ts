import { Validator, type Schema } from '@cfworker/json-schema';
import {
  describeFaults,
  readForm,
  type AnswerProblem,
  type FormAnswers,
  type FormDocument,
} from '@lianxun/plugin-api/forms';

/** What is wrong with the answers by the form's own schema, without evaluating code; the server judges again. */
export function judgeAnswers(document: FormDocument, answers: FormAnswers): AnswerProblem[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of a form, checked before it was published
  const validator = new Validator(document.schema as Schema, '2020-12', false);
  const { errors } = validator.validate(answers);
  const faults = errors.map(({ instanceLocation, keyword, error }) => {
    const named = /"(.+?)"/.exec(error)?.[1];
    const speaks = keyword === 'required' || keyword === 'additionalProperties';
    return {
      path: instanceLocation.replace(/^#/, ''),
      keyword,
      ...(speaks && named !== undefined && { property: named }),
    };
  });
  return describeFaults(readForm(document).fields, faults);
}
