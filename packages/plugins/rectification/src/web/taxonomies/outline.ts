export interface OutlineNode {
  readonly name: string;
  readonly tags: readonly string[];
  readonly parts: readonly OutlineNode[];
}

interface Growing {
  readonly name: string;
  readonly tags: string[];
  readonly parts: Growing[];
}

const indent = '    ';

/** Classes as an outline: one to a line, each level set in further, tags behind a #. */
export function outlineOf(items: readonly OutlineLike[], depth = 0): string {
  return items
    .map(({ name, tags, parts = [] }) => {
      const line = `${indent.repeat(depth)}${[name, ...tags.map((tag) => `#${tag}`)].join(' ')}`;
      return parts.length === 0 ? line : `${line}\n${outlineOf(parts, depth + 1)}`;
    })
    .join('\n');
}

interface OutlineLike {
  readonly name: string;
  readonly tags: readonly string[];
  readonly parts?: readonly OutlineLike[];
}

/** How far a line is set in: a tab, a full-width space or two narrow ones are one step at least. */
function depthOf(line: string): number {
  const space = /^\s*/u.exec(line)?.[0] ?? '';
  const width = [...space].reduce((sum, it) => sum + (it === '\t' || it === '　' ? 4 : 1), 0);
  return width === 0 ? 0 : Math.max(1, Math.round(width / 4));
}

/** The classes an outline names, or what is wrong with it, line by line. */
export function readOutline(text: string): {
  readonly items: readonly OutlineNode[];
  readonly errors: readonly string[];
} {
  const items: Growing[] = [];
  const errors: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const depth = depthOf(line);
    const [name = '', ...tags] = line.trim().split(/\s*#/u);
    const level = levelAt(items, depth);
    if (level === undefined || depth > 2) {
      errors.push(`第 ${index + 1} 行缩进过深：上面没有它的上一级，或超过三级。`);
      continue;
    }
    if (name.length > 200) errors.push(`第 ${index + 1} 行名称超过 200 字。`);
    if (level.some((it) => it.name === name))
      errors.push(`第 ${index + 1} 行“${name}”在同一级中重复。`);
    level.push({ name, tags: tags.map((tag) => tag.trim()).filter(Boolean), parts: [] });
  }
  return { items, errors };
}

function levelAt(items: Growing[], depth: number): Growing[] | undefined {
  let level: Growing[] | undefined = items;
  for (let at = 0; at < depth; at += 1) level = level?.at(-1)?.parts;
  return level;
}
