export type ScanResult = { isClean: true } | { isClean: false; threat: string };

/** Looks at a file before it is stored. A scanner that cannot answer throws, and nothing is stored. */
export interface VirusScanner {
  scan(path: string): Promise<ScanResult>;
}
