import {
  fieldKinds,
  formLimits,
  type FieldKind,
  type FieldOption,
  type FormField,
} from './form-fields.ts';

/** JSON of any shape, as it came. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A form as it is stored: the schema judges the answers, the hints say how the fields are shown. */
export interface FormDocument {
  /** JSON Schema, draft 2020-12. */
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

/** A place where a document is not what `compileForm` writes. */
export interface FormMismatch {
  /** JSON pointer. */
  readonly path: string;
  /** Key of the field it belongs to, when it belongs to one. */
  readonly field: string | null;
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

const kindSchemas: Readonly<Record<FieldKind, (field: FormField) => JsonObject>> = {
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

/**
 * The fields of a stored or hostile document, and every place where it is not what these fields
 * compile to: a keyword the product does not write (`$ref`, a pattern of one's own) is such a place.
 */
export function readForm(document: FormDocument): {
  readonly fields: readonly FormField[];
  readonly mismatches: readonly FormMismatch[];
} {
  const { schema, ui } = document;
  const properties = objectIn(schema, 'properties');
  const hints = objectIn(ui, 'fields');
  const required = new Set(listIn(schema, 'required'));
  const conditions = conditionsIn(schema);
  const keys = listIn(ui, 'order').filter((key) => typeof key === 'string');
  const fields = keys.slice(0, formLimits.fields + 1).flatMap((key) => {
    const property = objectIn(properties, key);
    const hint = objectIn(hints, key);
    const kind = fieldKinds.find((known) => known === hint['widget']);
    if (kind === undefined) return [];
    return [fieldOf({ key, kind, property, hint, condition: conditions.get(key), required })];
  });
  const compiled = compileForm(fields);
  return {
    fields,
    mismatches: [
      ...differences(compiled.schema, schema, '/schema'),
      ...differences(compiled.ui, ui, '/ui'),
    ]
      .slice(0, 50)
      .map((path) => ({ path, field: fieldAt(path) })),
  };
}

interface FieldParts {
  readonly key: string;
  readonly kind: FieldKind;
  readonly property: JsonObject;
  readonly hint: JsonObject;
  readonly condition: { readonly rule: JsonObject; readonly isRequired: boolean } | undefined;
  readonly required: ReadonlySet<unknown>;
}

function fieldOf({ key, kind, property, hint, condition, required }: FieldParts): FormField {
  const base = {
    key,
    kind,
    title: textIn(property, 'title'),
    help: textIn(property, 'description'),
    required: condition?.isRequired ?? required.has(key),
    unit: hint['unit'] === '万元' ? ('万元' as const) : ('元' as const),
    ...limitsIn(kind, property),
  };
  const options = optionsIn(kind === 'choices' ? objectIn(property, 'items') : property);
  const visibleWhen = condition === undefined ? undefined : conditionIn(condition.rule);
  const { help, unit, min, max, ...rest } = base;
  return {
    ...rest,
    ...(help !== '' && { help }),
    ...(kind === 'money' && { unit }),
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(min !== undefined && min !== defaultOf(base, options, 'min') && { min }),
    ...(max !== undefined && max !== defaultOf(base, options, 'max') && { max }),
    ...(visibleWhen !== undefined && { visibleWhen }),
  };
}

const limitNames = {
  text: ['minLength', 'maxLength'],
  longText: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  decimal: ['minimum', 'maximum'],
  money: ['minimum', 'maximum'],
  choices: ['minItems', 'maxItems'],
  files: ['minItems', 'maxItems'],
} as const;

const namesOf = (kind: FieldKind): readonly [string, string] | undefined =>
  kind in limitNames
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of its keys, as just seen
      limitNames[kind as keyof typeof limitNames]
    : undefined;

function limitsIn(kind: FieldKind, property: JsonObject) {
  const [least, most] = namesOf(kind) ?? ['', ''];
  return { min: numberIn(property, least), max: numberIn(property, most) };
}

/** What the field would have without a limit of its own. */
function defaultOf(
  field: { readonly key: string; readonly kind: FieldKind; readonly required: boolean },
  options: readonly FieldOption[],
  end: 'min' | 'max',
): number | undefined {
  const { key, kind, required } = field;
  const plain = kindSchemas[kind]({ key, title: '', kind, required, options });
  return limitsIn(kind, plain)[end];
}

function conditionsIn(
  schema: JsonObject,
): ReadonlyMap<string, NonNullable<FieldParts['condition']>> {
  const found = new Map<string, { rule: JsonObject; isRequired: boolean }>();
  for (const each of listIn(schema, 'allOf').slice(0, formLimits.fields + 1)) {
    const rule = isObject(each) ? each : {};
    const [key] = Object.keys(objectIn(objectIn(rule, 'else'), 'properties'));
    if (key === undefined) continue;
    const isRequired = listIn(objectIn(rule, 'then'), 'required').length > 0;
    found.set(key, { rule: objectIn(rule, 'if'), isRequired });
  }
  return found;
}

function conditionIn(rule: JsonObject): FormField['visibleWhen'] {
  const [entry] = Object.entries(objectIn(rule, 'properties'));
  if (entry === undefined) return undefined;
  const [field, test] = entry;
  const holds = isObject(test) ? test : {};
  const is = 'contains' in holds ? objectIn(holds, 'contains')['const'] : holds['const'];
  return typeof is === 'string' || typeof is === 'boolean' ? { field, is } : undefined;
}

function optionsIn(property: JsonObject): FieldOption[] {
  return listIn(property, 'oneOf')
    .slice(0, formLimits.options + 1)
    .map((each) => (isObject(each) ? each : {}))
    .map((each) => ({ value: textIn(each, 'const'), title: textIn(each, 'title') }));
}

/** Goes only as deep as what was compiled, whatever the other side holds. */
function differences(expected: unknown, found: unknown, path: string): string[] {
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return [path];
    return expected.flatMap((each, index) => differences(each, found[index], `${path}/${index}`));
  }
  if (!isObject(expected) || !isObject(found)) return expected === found ? [] : [path];
  const strange = Object.keys(found).filter((key) => !Object.hasOwn(expected, key));
  return [
    ...strange.map((key) => `${path}/${key.slice(0, 60)}`),
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences(value, Object.hasOwn(found, key) ? found[key] : undefined, `${path}/${key}`),
    ),
  ];
}

function fieldAt(path: string): string | null {
  return /^\/(?:schema\/properties|ui\/fields)\/([^/]+)/.exec(path)?.[1] ?? null;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valueIn = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = valueIn(object, key);
  return isObject(value) ? value : {};
}

function listIn(object: JsonObject, key: string): readonly unknown[] {
  const value = valueIn(object, key);
  return Array.isArray(value) ? value : [];
}

function textIn(object: JsonObject, key: string): string {
  const value = valueIn(object, key);
  return typeof value === 'string' ? value : '';
}

function numberIn(object: JsonObject, key: string): number | undefined {
  const value = valueIn(object, key);
  return typeof value === 'number' ? value : undefined;
}
