import type { SummaryError } from '@lianxun/ui';

/** The errors of a form as its summary lists them; controls have the id `<form>-<field>`. */
export function formErrors(
  form: string,
  errors: Readonly<Record<string, unknown>>,
  failure: string,
): SummaryError[] {
  const ofFields = Object.entries(errors).flatMap(([name, messages]) =>
    (Array.isArray(messages) ? messages : [])
      .filter((message) => typeof message === 'string')
      .map((message) => ({ message, fieldId: `${form}-${name}` })),
  );
  return failure ? [{ message: failure }, ...ofFields] : ofFields;
}
