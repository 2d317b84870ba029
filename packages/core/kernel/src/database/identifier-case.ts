import { PostgresQueryCompiler, type IdentifierNode } from 'kysely';

const quoted = new Map<string, string>();
const camel = new Map<string, string>();

/** Writes camelCase identifiers as snake_case, without a copy of the query's tree. */
export class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override visitIdentifier({ name }: IdentifierNode): void {
    let identifier = quoted.get(name);
    if (identifier === undefined) {
      identifier = `"${this.sanitizeIdentifier(toSnakeCase(name))}"`;
      quoted.set(name, identifier);
    }
    this.append(identifier);
  }
}

/** `dueOn` → `due_on`; a capital after a capital belongs to the same word. */
export function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=[^\p{Lu}])(?=\p{Lu})/gu, '_').toLowerCase();
}

/** `due_on` → `dueOn`. */
export function toCamelCase(name: string): string {
  let mapped = camel.get(name);
  if (mapped === undefined) {
    mapped = name.replaceAll(/(?<=.)_+(.?)/gu, (_, letter: string) => letter.toUpperCase());
    camel.set(name, mapped);
  }
  return mapped;
}
