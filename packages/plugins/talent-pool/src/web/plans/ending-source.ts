import type { ComputationSource } from '@lianxun/ui';

/** Tells once that the run which was started here has come to its end, however quick it was. */
export function endingSource(
  source: ComputationSource,
  started: string,
  onended: () => void,
): ComputationSource {
  let told = started === '';
  return {
    ...source,
    latest: async () => {
      const run = await source.latest();
      const over = run !== undefined && run.state !== 'queued' && run.state !== 'running';
      if (!told && over && run.id === started) {
        told = true;
        onended();
      }
      return run;
    },
  };
}
