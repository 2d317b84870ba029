/** What the work says of itself: words and percent for everybody, the rest for its own page. */
export interface ShownProgress {
  readonly phase?: string | undefined;
  readonly percent?: number | undefined;
  readonly [key: string]: unknown;
}

/** A computation as the server answers it. */
export interface ShownComputation {
  readonly id: string;
  readonly title: string;
  readonly state: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';
  readonly isEnding: boolean;
  readonly progress: ShownProgress | null;
  readonly error: string | null;
  readonly requestedBy: string;
  readonly elapsedSeconds: number | null;
  readonly finishedAt: string | null;
}

/** Where the latest computation about a record is asked after; the API client makes one. */
export interface ComputationSource {
  readonly latest: () => Promise<ShownComputation | undefined>;
  readonly cancel: (id: string) => Promise<void>;
}

/** `12 秒`, `3 分 20 秒`. */
export function elapsedWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`;
}
