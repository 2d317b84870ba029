import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    office: { readonly soffice: string; readonly pdftotext: string };
  }
}

const conversionTimeout = 100_000;

/** One page as it was laid out; lengths in points from its top left corner. */
export interface LaidPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly LaidLine[];
}

/** Everything at one height, from left to right. */
export interface LaidLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lays .docx files out with LibreOffice and reads the pages back from the PDF. */
export async function layOut(
  documents: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyMap<string, readonly LaidPage[]>> {
  const { soffice, pdftotext } = findPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-office-'));
  try {
    const names = Object.keys(documents);
    await writeFile(join(folder, 'fonts.conf'), fontRules);
    for (const [name, bytes] of Object.entries(documents))
      await writeFile(join(folder, `${name}.docx`), bytes);
    run(soffice, folder, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ]);
    return new Map(
      names.map((name) => [
        name,
        readPages(run(pdftotext, folder, ['-bbox', join(folder, `${name}.pdf`), '-'])),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fonts of official documents belong to nobody's machine: a full-width one of the same grid stands in. */
const fontRules = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体']
    .map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

function run(program: string, folder: string, args: readonly string[]): string {
  const ownFonts = [`FONTCONFIG_FILE=${join(folder, 'fonts.conf')}`, `HOME=${folder}`];
  const { status, stdout, stderr, error } = spawnSync('env', [...ownFonts, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: conversionTimeout,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} failed: ${error?.message ?? ''} ${stderr}`);
}

/** Nothing is skipped: without them the test fails and says what to do. */
function findPrograms(): { readonly soffice: string; readonly pdftotext: string } {
  const programs = inject('office');
  if (programs.soffice !== '' && programs.pdftotext !== '') return programs;
  throw new Error(
    'No LibreOffice or pdftotext: install libreoffice-writer, poppler-utils and fonts-noto-cjk, or set SOFFICE_PATH and PDFTOTEXT_PATH.',
  );
}

const pagePattern = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const wordPattern =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

function readPages(html: string): LaidPage[] {
  return [...html.matchAll(pagePattern)].map(([, width, height, content = '']) => ({
    width: Number(width),
    height: Number(height),
    lines: linesOf(
      [...content.matchAll(wordPattern)].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    ),
  }));
}

/** Half a line of 小四: words nearer than that stand on one line. */
const sameLine = 6;

function linesOf(words: readonly LaidLine[]): LaidLine[] {
  const lines: LaidLine[][] = [];
  for (const word of words.toSorted((one, other) => middle(one) - middle(other))) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last && first && middle(word) - middle(first) < sameLine) last.push(word);
    else lines.push([word]);
  }
  return lines.map((parts) => {
    const ordered = parts.toSorted((one, other) => one.left - other.left);
    return {
      text: ordered.map(({ text }) => text).join(''),
      left: Math.min(...ordered.map(({ left }) => left)),
      right: Math.max(...ordered.map(({ right }) => right)),
      top: Math.min(...ordered.map(({ top }) => top)),
      bottom: Math.max(...ordered.map(({ bottom }) => bottom)),
    };
  });
}

const middle = ({ top, bottom }: LaidLine) => (top + bottom) / 2;
