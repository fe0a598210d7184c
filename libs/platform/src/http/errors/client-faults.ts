import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from '#kernel';
import { ofFramework } from './framework-faults.js';
import { languageOf } from './language.js';

interface ClientFault extends Error {
  readonly code?: string;
  /** The bytes that were no HTTP; Fastify gives them another type than Node does. */
  readonly rawPacket?: unknown;
}

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const MALFORMED = 400;

/** Answers bytes that are no HTTP, which neither router nor filter ever sees. For Fastify's `clientErrorHandler`. */
export function answerClientFault(error: ClientFault, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const statusCode = statusFor(error.code);
  const known = ofFramework({ statusCode });
  const problem =
    known === null ? {} : problemOf(known, languageOf(askedIn(error.rawPacket)), `urn:uuid:${randomUUID()}`);
  const text = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${String(statusCode)} ${String(STATUS_CODES[statusCode])}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(text))}`,
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function statusFor(code: string | undefined): number {
  return STATUS[code ?? ''] ?? MALFORMED;
}

function askedIn(packet: unknown): string | undefined {
  const text = Buffer.isBuffer(packet) ? packet.toString('latin1') : '';
  return /^accept-language:(.*)$/im.exec(text)?.[1];
}
