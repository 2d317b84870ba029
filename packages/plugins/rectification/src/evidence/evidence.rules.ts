/** 证据编号: the finding's number and that of the file within it, 12-03. */
export function evidenceNumber(findingSeq: number | null, number: number): string {
  return `${findingSeq ?? 0}-${String(number).padStart(2, '0')}`;
}
