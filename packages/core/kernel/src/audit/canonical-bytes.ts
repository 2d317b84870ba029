/**
 * The one byte sequence a value has: JSON with sorted keys and no white space (as RFC 8785), plus
 * dates as ISO strings in UTC, bigints as digits and bytes as base64url. Members that are undefined
 * are left out; whatever else JSON would silently change is refused.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalText(value, []), 'utf8');
}

function canonicalText(value: unknown, path: readonly object[]): string {
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (value === null) return 'null';
  if (typeof value === 'object') return canonicalObject(value, path);
  throw new TypeError(`No canonical form of this ${typeof value}`);
}

function canonicalObject(value: object, path: readonly object[]): string {
  if (path.includes(value))
    throw new TypeError('No canonical form of a value that contains itself');
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64url'));

  const inner = [...path, value];
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item) => canonicalText(item, inner)).join(',')}]`;
  }
  if (!isPlain(value)) throw new TypeError(`No canonical form of a ${value.constructor.name}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member, inner)}`);
  return `{${members.join(',')}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
