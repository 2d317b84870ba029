import { formatBytes } from '../format/format.ts';

export interface FileRules {
  /** Extensions with the dot, lower case. Empty allows every kind. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** By extension, what to do with a file of a kind that people often pick by mistake. */
  readonly otherwise?: Readonly<Record<string, string>>;
}

interface NamedFile {
  readonly name: string;
  readonly size: number;
}

function complaint(file: NamedFile, rules: FileRules): string | undefined {
  const extension = /\.[^.]+$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (rules.extensions.length > 0 && !rules.extensions.includes(extension)) {
    const advice = rules.otherwise?.[extension];
    if (advice !== undefined) return `「${file.name}」${advice}`;
    return `「${file.name}」不是可以上传的类型。请换成 ${rules.extensions.join('、')} 文件。`;
  }
  if (file.size === 0) return `「${file.name}」是空文件。请检查后重新选择。`;
  if (file.size > rules.maxBytes) {
    return `「${file.name}」有 ${formatBytes(file.size)}，超过上限 ${formatBytes(rules.maxBytes)}。请压缩或拆分后再传。`;
  }
  return undefined;
}

/** Sorts the files somebody picked into those that may go and the reasons against the others. */
export function checkFiles<File extends NamedFile>(
  files: readonly File[],
  rules: FileRules,
): { accepted: File[]; errors: string[] } {
  const judged = files.map((file) => ({ file, error: complaint(file, rules) }));
  const fitting = judged.filter(({ error }) => error === undefined).map(({ file }) => file);
  const errors = judged.flatMap(({ error }) => error ?? []);
  if (fitting.length > rules.maxFiles) {
    errors.push(
      `一次最多 ${rules.maxFiles} 个文件，多出的 ${fitting.length - rules.maxFiles} 个没有加入。`,
    );
  }
  return { accepted: fitting.slice(0, rules.maxFiles), errors };
}
