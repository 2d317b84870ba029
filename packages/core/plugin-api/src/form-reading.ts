import {
  fieldKinds,
  formLimits,
  type FieldKind,
  type FieldOption,
  type FormField,
} from './form-fields.ts';
import { compileForm, kindSchemas, type FormDocument, type JsonObject } from './form-schema.ts';

/** A place where a document is not what `compileForm` writes. */
export interface FormMismatch {
  /** JSON pointer. */
  readonly path: string;
  /** Key of the field it belongs to, when it belongs to one. */
  readonly field: string | null;
}

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

const choiceKinds: ReadonlySet<FieldKind> = new Set(['choice', 'choices']);

function fieldOf(parts: FieldParts): FormField {
  const { key, kind, property, hint, condition } = parts;
  const help = textIn(property, 'description');
  const options = optionsIn(kind === 'choices' ? objectIn(property, 'items') : property);
  const plain = { key, kind, title: textIn(property, 'title'), required: isRequired(parts) };
  const visibleWhen = conditionIn(condition?.rule ?? {});
  return {
    ...plain,
    ...(help !== '' && { help }),
    ...(kind === 'money' && { unit: hint['unit'] === '万元' ? '万元' : '元' }),
    ...(choiceKinds.has(kind) && { options }),
    ...ownLimits({ ...plain, options }, property),
    ...(visibleWhen !== undefined && { visibleWhen }),
  };
}

const isRequired = ({ key, condition, required }: FieldParts): boolean =>
  condition?.isRequired ?? required.has(key);

/** The limits that differ from what the field would have without any. */
function ownLimits(field: FormField, property: JsonObject): Pick<FormField, 'min' | 'max'> {
  const { min, max } = limitsIn(field.kind, property);
  const usual = limitsIn(field.kind, kindSchemas[field.kind](field));
  return {
    ...(min !== undefined && min !== usual.min && { min }),
    ...(max !== undefined && max !== usual.max && { max }),
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
