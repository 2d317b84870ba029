export interface FileKind {
  mediaType: string;
  /** The first is given to a file that arrives under another. */
  extensions: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';

/** Everything that may be uploaded. No archives, no macros, nothing a browser would run. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
  jpg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  docx: { mediaType: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  pptx: { mediaType: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  doc: { mediaType: 'application/msword', extensions: ['doc', 'wps'] },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', extensions: ['ppt', 'dps'] },
  txt: { mediaType: 'text/plain', extensions: ['txt'] },
  csv: { mediaType: 'text/csv', extensions: ['csv'] },
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;

export const allFileKinds: readonly FileKindName[] = [
  'pdf',
  'ofd',
  'jpg',
  'png',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'txt',
  'csv',
];
