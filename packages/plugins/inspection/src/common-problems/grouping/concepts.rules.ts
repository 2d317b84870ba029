import { inspectionWords } from './official-words.rules.ts';
import { regulationWords } from './regulation-words.rules.ts';

/** Words that mean one thing, by what they mean: those of inspection and those of the rules it applies. */
export const concepts: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set([...Object.keys(inspectionWords), ...Object.keys(regulationWords)])].map((name) => [
    name,
    wordsFor(name),
  ]),
);

function wordsFor(name: string): string[] {
  const words = `${inspectionWords[name] ?? ''} ${regulationWords[name] ?? ''}`.split(' ');
  return [...new Set(words)].filter((word) => word !== '');
}
