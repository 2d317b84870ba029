/** What a paper's number is made of. */
export interface PaperNumber {
  readonly year: number;
  readonly roundNo: number;
  readonly teamNumber: number;
  readonly seq: number;
}

/** 底稿编号 `[年]X巡-X组-XX号`. */
export function paperNumber({ year, roundNo, teamNumber, seq }: PaperNumber): string {
  return `[${year}]${roundNo}巡-${teamNumber}组-${String(seq).padStart(2, '0')}号`;
}

/** The number of a draft; the formal one is issued on lock. */
export function provisionalNumber(number: PaperNumber): string {
  return `暂${paperNumber(number)}`;
}

/** 证据编号, before the name the file came with. */
export function evidenceName(seq: number, fileName: string): string {
  return `证据${String(seq).padStart(2, '0')} ${fileName}`;
}
