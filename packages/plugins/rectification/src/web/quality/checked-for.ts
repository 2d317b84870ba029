/** Which submission lies ahead of a finding; none where nothing is submitted next. */
export function checkedFor(stage: string | null): 'plan' | 'closeOut' | undefined {
  if (stage === 'issued' || stage === 'planning') return 'plan';
  return stage === 'rectifying' || stage === 'notDone' ? 'closeOut' : undefined;
}
