/** One part of a form, written byte by byte: FormData would mend what we want broken. */
export interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly content: string | Buffer;
}

const BOUNDARY = 'hostile-boundary';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

export function form(parts: readonly Part[], end = `--${BOUNDARY}--\r\n`): Buffer {
  const written = parts.flatMap(({ name, fileName, type, content }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"` +
        (fileName === undefined ? '' : `; filename="${fileName}"`) +
        (type === undefined ? '' : `\r\nContent-Type: ${type}`) +
        '\r\n\r\n',
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(end)]);
}

/** What stands beside a file when the form is right. */
export const fieldsBeside = (officerIds: readonly string[]): readonly Part[] => [
  { name: 'kind', content: 'SITE_RECORD' },
  { name: 'title', content: '现场检查笔录' },
  { name: 'collectedOn', content: '2026-11-20' },
  ...officerIds.map((id) => ({ name: 'officerIds', content: id })),
];

export const file = (content: string | Buffer, fileName = 'a.txt', type = 'text/plain'): Part => ({
  name: 'file',
  fileName,
  type,
  content,
});

const ZIP_HEAD = Buffer.from('504b0304140000000800', 'hex');

/** By their first bytes; each is called a text, a picture or a table by its name. */
export const FORBIDDEN: readonly (readonly [string, Part])[] = [
  [
    'a Windows program',
    file(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'photo.jpg', 'image/jpeg'),
  ],
  ['a Linux program', file(Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 'notes.txt')],
  ['a Java class', file(Buffer.from('cafebabe00000034', 'hex'), 'a.pdf', 'application/pdf')],
  ['a zip bomb called a table', file(Buffer.concat([ZIP_HEAD, Buffer.alloc(100_000)]), 'a.xlsx')],
  [
    'a table with macros',
    file(Buffer.concat([ZIP_HEAD, Buffer.from('xl/workbook.xml xl/vbaProject.bin')]), 'a.xlsx'),
  ],
  ['a gzip', file(Buffer.from('1f8b0800000000000003', 'hex'), 'a.txt')],
  ['nothing', file('')],
];
