import { TextDecoder } from 'node:util';

/** What may be stored as evidence; everything else is refused. Scripts, macros, SVG and HTML are not on the list. */
export type MediaType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'video/mp4'
  | 'audio/mp4'
  | 'text/plain; charset=utf-8'
  | 'text/csv; charset=utf-8'
  | 'text/plain; charset=gb18030'
  | 'text/csv; charset=gb18030'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const HEAD_BYTES = 64;
/** Longer than the longest name looked for, so that one cut in two by a chunk is still seen. */
const CARRY_BYTES = 32;

const startsWith = (head: Buffer, text: string, at = 0): boolean =>
  head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

const SIGNATURES: readonly { readonly type: MediaType; readonly fits: (head: Buffer) => boolean }[] = [
  { type: 'application/pdf', fits: (head) => startsWith(head, '%PDF-') },
  { type: 'image/jpeg', fits: (head) => startsWith(head, '\u00ff\u00d8\u00ff') },
  { type: 'image/png', fits: (head) => startsWith(head, '\u0089PNG\r\n\u001a\n') },
  { type: 'image/webp', fits: (head) => startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8) },
  { type: 'audio/mp4', fits: (head) => startsWith(head, 'ftyp', 4) && startsWith(head, 'M4A ', 8) },
  {
    type: 'video/mp4',
    fits: (head) =>
      startsWith(head, 'ftyp', 4) &&
      /^(isom|iso[2-9]|mp4[12]|avc1|M4V )$/.test(head.toString('latin1', 8, 12)),
  },
];

/**
 * Tells what a file is by its bytes alone, as they stream past; the name and what the sender calls it are not believed,
 * except to tell CSV from other text.
 */
export class ContentProbe {
  private head = Buffer.alloc(0);
  private carry = Buffer.alloc(0);
  private readonly names = { sheet: false, document: false, macro: false };
  private hasControls = false;
  private readonly utf8 = new TextProbe('utf-8');
  private readonly gb18030 = new TextProbe('gb18030');

  write(chunk: Buffer): void {
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, chunk]).subarray(0, HEAD_BYTES);
    if (startsWith(this.head, 'PK')) this.lookForParts(chunk);
    else this.readAsText(chunk);
  }

  /** Null: not on the list. Call once, after the last chunk. */
  mediaType(fileName: string): MediaType | null {
    if (this.head.length === 0) return null;
    const signed = SIGNATURES.find(({ fits }) => fits(this.head));
    if (signed !== undefined) return signed.type;
    return startsWith(this.head, 'PK\u0003\u0004') ? this.officeType() : this.textType(fileName);
  }

  /** File names stand uncompressed in a ZIP: these two belong to the two formats, the third to their macros. */
  private lookForParts(chunk: Buffer): void {
    const seen = Buffer.concat([this.carry, chunk]);
    this.names.sheet ||= seen.includes('xl/workbook.xml');
    this.names.document ||= seen.includes('word/document.xml');
    this.names.macro ||= seen.includes('vbaProject.bin');
    this.carry = seen.subarray(-CARRY_BYTES);
  }

  private readAsText(chunk: Buffer): void {
    this.hasControls ||= chunk.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
    if (this.hasControls) return;
    this.utf8.write(chunk);
    this.gb18030.write(chunk);
  }

  private officeType(): MediaType | null {
    const { sheet, document, macro } = this.names;
    if (macro || sheet === document) return null;
    return sheet
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }

  private textType(fileName: string): MediaType | null {
    if (this.hasControls) return null;
    const kind = /\.csv$/i.test(fileName) ? 'text/csv' : 'text/plain';
    if (this.utf8.isWhole()) return `${kind}; charset=utf-8`;
    return this.gb18030.isWhole() ? `${kind}; charset=gb18030` : null;
  }
}

class TextProbe {
  private readonly decoder: TextDecoder;
  private isValid = true;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  write(chunk: Buffer): void {
    this.decode(chunk, true);
  }

  isWhole(): boolean {
    this.decode(Buffer.alloc(0), false);
    return this.isValid;
  }

  private decode(chunk: Buffer, stream: boolean): void {
    if (!this.isValid) return;
    try {
      this.decoder.decode(chunk, { stream });
    } catch {
      this.isValid = false;
    }
  }
}
