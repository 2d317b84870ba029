export interface QuotaLine {
  readonly unitName: string;
  readonly skill: string | null;
  readonly count: number;
}

/** One unit a line: its name, the speciality if any, and how many. `wrong` is the first line that is none. */
export function quotasIn(text: string): {
  readonly quotas: readonly QuotaLine[];
  readonly wrong: string | null;
} {
  const lines = text
    .split('\n')
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => [line, quotaIn(line)] as const);
  return {
    quotas: read.flatMap(([, quota]) => quota ?? []),
    wrong: read.find(([, quota]) => quota === null)?.[0] ?? null,
  };
}

function quotaIn(line: string): QuotaLine | null {
  const found = /^(\S+)(?:\s+(\S+))?\s+(\d{1,3})\s*[名人]?$/u.exec(line);
  const [, unitName, skill, count] = found ?? [];
  if (unitName === undefined || count === undefined || Number(count) === 0) return null;
  return { unitName, skill: skill ?? null, count: Number(count) };
}
