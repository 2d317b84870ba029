import { formLimits, type FieldKind, type FieldOption, type FormField } from './form-fields.ts';

/** JSON of any shape, as it came. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A form as it is stored: the schema judges the answers, the hints say how the fields are shown. */
export interface FormDocument {
  /** JSON Schema, draft 2020-12. */
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const oneLine = '^[^\\r\\n]*$';
const recordReference = '^[a-zA-Z][a-zA-Z0-9]{0,39}/[0-9a-f-]{36}$';
const uuid = { type: 'string', format: 'uuid' } as const;

/** The stored schema and hints of a list of fields. */
export function compileForm(fields: readonly FormField[]): FormDocument {
  const conditions = fields.flatMap((field) => conditionOf(field, fields));
  const required = fields.filter((field) => field.required && field.visibleWhen === undefined);
  return {
    schema: {
      $schema: dialect,
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
      required: required.map(({ key }) => key),
      additionalProperties: false,
      ...(conditions.length > 0 && { allOf: conditions }),
    },
    ui: {
      order: fields.map(({ key }) => key),
      fields: Object.fromEntries(
        fields.map(({ key, kind, unit }) => [
          key,
          { widget: kind, ...(kind === 'money' && { unit: unit ?? '元' }) },
        ]),
      ),
    },
  };
}

function conditionOf(field: FormField, fields: readonly FormField[]): JsonObject[] {
  const { key, required, visibleWhen } = field;
  if (visibleWhen === undefined) return [];
  const watched = fields.find((other) => other.key === visibleWhen.field);
  const has = { const: visibleWhen.is };
  const holds = watched?.kind === 'choices' ? { contains: has } : has;
  return [
    {
      if: { properties: { [visibleWhen.field]: holds }, required: [visibleWhen.field] },
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
      then: { required: required ? [key] : [] },
      else: { properties: { [key]: false } },
    },
  ];
}

function fieldSchema(field: FormField): JsonObject {
  const { title, help } = field;
  return {
    title,
    ...(help !== undefined && help !== '' && { description: help }),
    ...kindSchemas[field.kind](field),
  };
}

const textLimits = (field: FormField, most: number) => ({
  type: 'string',
  minLength: field.min ?? (field.required ? 1 : 0),
  maxLength: field.max ?? most,
});
const numberLimits = (field: FormField, least: number) => ({
  minimum: field.min ?? least,
  maximum: field.max ?? formLimits.number,
});
const countLimits = (field: FormField, most: number) => ({
  type: 'array',
  uniqueItems: true,
  minItems: field.min ?? (field.required ? 1 : 0),
  maxItems: field.max ?? most,
});
const oneOf = (options: readonly FieldOption[] = []) => ({
  type: 'string',
  oneOf: options.map(({ value, title }) => ({ const: value, title })),
});

/** What each kind of field adds to its schema. */
export const kindSchemas: Readonly<Record<FieldKind, (field: FormField) => JsonObject>> = {
  text: (field) => ({ ...textLimits(field, formLimits.text), pattern: oneLine }),
  longText: (field) => textLimits(field, formLimits.longText),
  integer: (field) => ({ type: 'integer', ...numberLimits(field, -formLimits.number) }),
  decimal: (field) => ({ type: 'number', ...numberLimits(field, -formLimits.number) }),
  money: (field) => ({ type: 'integer', ...numberLimits(field, 0) }),
  date: () => ({ type: 'string', format: 'date' }),
  yesNo: () => ({ type: 'boolean' }),
  choice: ({ options }) => oneOf(options),
  choices: (field) => ({
    ...countLimits(field, Math.max(1, field.options?.length ?? 0)),
    items: oneOf(field.options),
  }),
  person: () => uuid,
  unit: () => uuid,
  files: (field) => ({ ...countLimits(field, formLimits.files), items: uuid }),
  record: () => ({ type: 'string', pattern: recordReference }),
};
