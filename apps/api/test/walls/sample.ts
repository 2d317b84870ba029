import { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;
type Part = z.core.JSONSchema._JSONSchema;

export function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Types of the named parts of an object's schema. */
export function partsOf(schema: z.ZodType | undefined): readonly (readonly [string, Schema])[] {
  const properties = schema === undefined ? {} : (schemaOf(schema).properties ?? {});
  return Object.entries(properties).flatMap(([name, part]) =>
    typeof part === 'boolean' ? [] : [[name, part] as const],
  );
}

/** A value that fits, with this id wherever an id is meant; optional parts are filled too. */
export function sample(schema: z.ZodType, id: string): unknown {
  const root = schemaOf(schema);
  return fill(root, { id, definitions: root.$defs ?? {} });
}

interface Around {
  readonly id: string;
  readonly definitions: Readonly<Record<string, Part>>;
}

function fill(part: Part, around: Around): unknown {
  if (typeof part === 'boolean') return 'x';
  const target = part.$ref?.split('/').at(-1);
  if (target !== undefined) return fill(around.definitions[target] ?? true, around);
  if (part.const !== undefined) return part.const;
  if (part.enum !== undefined) return part.enum[0];
  const choice = [part.anyOf, part.oneOf, part.allOf]
    .flatMap((choices) => choices ?? [])
    .find(isSome);
  return choice === undefined ? ofType(part, around) : fill(choice, around);
}

const isSome = (part: Part) => typeof part === 'boolean' || part.type !== 'null';

function ofType(schema: Schema, around: Around): unknown {
  switch ([schema.type].flat().find((type) => type !== 'null')) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, part]) => [key, fill(part, around)]),
      );
    case 'array':
      if (schema.prefixItems !== undefined)
        return schema.prefixItems.map((part) => fill(part, around));
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        fill([schema.items].flat()[0] ?? true, around),
      );
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 0);
    case 'boolean':
      return true;
    case 'string':
      return text(schema, around);
    default:
      return 'x';
  }
}

/** Words, a record type, a month, an administrative code. */
const patterned = ['sample', 'finding', '2026-03', '530112'];

function text({ format, pattern = '', minLength = 0 }: Schema, { id }: Around): string {
  if (format === 'uuid') return id;
  if (format === 'date') return '2026-03-02';
  if (format === 'email') return 'clerk@example.com';
  if (format === 'date-time') return '2026-03-02T00:00:00Z';
  const fitting = patterned.find((each) => new RegExp(pattern, 'u').test(each)) ?? 'sample';
  return fitting.padEnd(minLength, 'x');
}
