import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = ['libreoffice-writer', 'fonts-noto-cjk', 'poppler-utils'];
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
  const { office, reader } = findPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-office-'));
  try {
    const names = Object.keys(documents);
    await writeFile(join(folder, 'fonts.conf'), fontRules);
    for (const [name, bytes] of Object.entries(documents))
      await writeFile(join(folder, `${name}.docx`), bytes);
    run(office, folder, [
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
        readPages(run(reader, folder, ['-bbox', join(folder, `${name}.pdf`), '-'])),
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
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: conversionTimeout,
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder },
  });
  if (status === 0) return stdout;
  throw new Error(`${program} failed: ${error?.message ?? ''} ${stderr}`);
}

interface Programs {
  readonly office: string;
  readonly reader: string;
}

/** Installs them where there are none, and fails with advice where that fails: nothing is skipped. */
function findPrograms(): Programs {
  const found = installedPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) install();
  const installed = installedPrograms();
  if (installed) return installed;
  throw new Error(
    'No LibreOffice or pdftotext: install libreoffice-writer, poppler-utils and fonts-noto-cjk, or set SOFFICE_PATH and PDFTOTEXT_PATH.',
  );
}

function installedPrograms(): Programs | undefined {
  const office = chosen('SOFFICE_PATH') ?? onPath('soffice');
  const reader = chosen('PDFTOTEXT_PATH') ?? onPath('pdftotext');
  return office === undefined || reader === undefined ? undefined : { office, reader };
}

function chosen(variable: string): string | undefined {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names no file: ${path}`);
  return path || undefined;
}

const onPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

function install(): void {
  console.log('No LibreOffice found: installing its writer, Chinese fonts and poppler.');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'inherit',
    });
  }
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
