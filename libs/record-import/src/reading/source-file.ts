import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { importErrors } from '../import.errors.js';
import { systemMessage } from './system-message.js';

export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'gb18030';
}

/** One physical line without its end. A line beyond the limit is cut, and says so. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly isCut: boolean;
}

/** Longest line in characters: no decision is longer, and a file without line ends must not fill the memory. */
const LONGEST_LINE = 1024 * 1024;

/** Looks at the whole file once: is it text, and in which encoding. */
export async function inspectSource(path: string): Promise<SourceFile> {
  try {
    const { size } = await stat(path);
    await refuseOtherFormats(path);
    return { path, bytes: size, encoding: await encodingOf(path) };
  } catch (error) {
    const reason = systemMessage(error);
    throw reason === null ? error : importErrors.unreadable(path, reason);
  }
}

/** `onBytes` hears how much of the file has been read. */
export async function* linesOf(source: SourceFile, onBytes: (bytes: number) => void): AsyncGenerator<Line> {
  const decoder = new TextDecoder(source.encoding);
  let number = 1;
  let rest = '';
  let isCut = false;
  for await (const chunk of chunksOf(source.path)) {
    onBytes(chunk.length);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield lineOf(number, part, isCut);
      number += 1;
      isCut = false;
    }
    if (rest.length > LONGEST_LINE) {
      rest = rest.slice(0, LONGEST_LINE);
      isCut = true;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield lineOf(number, rest, isCut);
}

function lineOf(number: number, text: string, isCut: boolean): Line {
  const plain = text.endsWith('\r') ? text.slice(0, -1) : text;
  return { number, text: plain.slice(0, LONGEST_LINE), isCut: isCut || plain.length > LONGEST_LINE };
}

async function refuseOtherFormats(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('hex');
    if (/^(504b0304|d0cf11e0|fffe|feff|25504446)/.test(start)) throw importErrors.notText(path);
  } finally {
    await file.close();
  }
}

/**
 * Read as UTF-8, Chinese text in GB18030 is nearly all replacement characters; UTF-8 with a few broken bytes is nearly
 * all characters. Asking which are more survives damage that a strict decoder would take for the other encoding.
 */
async function encodingOf(path: string): Promise<SourceFile['encoding']> {
  const decoder = new TextDecoder('utf-8');
  const seen = { lineEnds: 0, returns: 0, broken: 0, chinese: 0 };
  for await (const chunk of chunksOf(path)) {
    const text = decoder.decode(chunk, { stream: true });
    seen.lineEnds += count(text, /\n/g);
    seen.returns += count(text, /\r/g);
    seen.broken += count(text, /\ufffd/g);
    seen.chinese += count(text, /[\u4e00-\u9fff]/g);
  }
  if (seen.lineEnds === 0 && seen.returns > 0) throw importErrors.lineEnds(path);
  return seen.broken > seen.chinese ? 'gb18030' : 'utf-8';
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function chunksOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
}
