import { Validator } from '@cfworker/json-schema';
import {
  describeFaults,
  readForm,
  type AnswerProblem,
  type FormAnswers,
  type FormDocument,
} from '@lianxun/plugin-api/forms';

/** What is wrong with the answers by the form's own schema, without evaluating code; the server judges again. */
export function judgeAnswers(document: FormDocument, answers: FormAnswers): AnswerProblem[] {
  const validator = new Validator(document.schema, '2020-12', false);
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
