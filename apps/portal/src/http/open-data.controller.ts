import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '#event-bus';
import { AppError, invalidField } from '#kernel';
import { contextOf } from '#platform/http';
import { OpenRegister, type RegisterEntry, SEGMENT_SPAN } from '#public-register';
import { textIn } from './register-query.js';

type Asked = Readonly<Record<string, unknown>>;

const NUMBER = /^(0|[1-9]\d{0,17})$/;
const MOST_CHANGES = 1000;
/** No ledger has a segment beyond. */
const SEGMENT = /^(\d{1,9})\.(ndjson|csv)$/;
/** Columns of the CSV: the members of an entry, then those of its notice. */
const COLUMNS = [
  ...[
    'number',
    'published',
    'op',
    'noticeId',
    'noticeNo',
    'state',
    'kind',
    'partyName',
    'partyCode',
    'decisionNo',
  ],
  ...[
    'conduct',
    'facts',
    'basis',
    'penaltyKinds',
    'content',
    'fineFen',
    'confiscatedFen',
    'organName',
    'organCode',
  ],
  ...['region', 'division', 'decidedOn', 'publishedOn', 'publishedUntil', 'severity', 'reasonCode', 'reason'],
  ...['endedOn', 'isDemo', 'ledgerNumber'],
] as const;

/** The register to be taken away and kept up to date (docs/open-data.md), without a key. */
@Controller('api/public/v1')
export class OpenDataController {
  constructor(private readonly register: OpenRegister) {}

  @Get('changes')
  async changes(@Req() request: FastifyRequest, @Query() query: Asked): Promise<unknown> {
    const after = textIn(query, 'after') ?? '0';
    if (!NUMBER.test(after)) throw wrong('after', '应为账本序号', 'takes a place in the ledger');
    const limit = textIn(query, 'limit') ?? String(MOST_CHANGES);
    if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST_CHANGES)
      throw wrong(
        'limit',
        `应为 1–${String(MOST_CHANGES)} 的整数`,
        `takes a whole number, 1 to ${String(MOST_CHANGES)}`,
      );
    return this.register.changes(contextOf(request), after, Number(limit));
  }

  @Get('dump')
  async manifest(@Req() request: FastifyRequest): Promise<unknown> {
    const { head, segments } = await this.register.manifest(contextOf(request));
    const address = (segment: number, format: string): string =>
      `/api/public/v1/dump/${String(segment)}.${format}`;
    return {
      head,
      span: SEGMENT_SPAN,
      segments: segments.map((one) => ({
        ...one,
        ndjson: address(one.segment, 'ndjson'),
        csv: address(one.segment, 'csv'),
      })),
    };
  }

  @Get('dump/:file')
  async segment(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('file') file: string,
  ): Promise<string> {
    const [, segment = '', format] = SEGMENT.exec(file) ?? [];
    if (segment === '') throw noSuchFile(file);
    const { head, entries } = await this.register.segment(contextOf(request), Number(segment));
    if (entries.length === 0) throw noSuchFile(file);
    void reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
      .header('content-disposition', `attachment; filename="hujian-${file}"`)
      .header('hujian-head', head);
    return format === 'csv' ? asCsv(entries) : entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
  }
}

/** With a byte order mark, by which spreadsheets know the encoding, and no cell that they would take for a formula. */
function asCsv(entries: readonly RegisterEntry[]): string {
  const rows = entries.map(({ notice, ...entry }) => ({ ...entry, ...notice }));
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: (value) => String(value),
      object: (value) => (Array.isArray(value) ? value.join(';') : ''),
    },
  });
}

function wrong(field: string, zh: string, en: string): AppError {
  return invalidField('PORTAL.QUERY', field, { zh: `${field} ${zh}。`, en: `${field} ${en}.` });
}

function noSuchFile(file: string): AppError {
  return new AppError('PORTAL.NO_SEGMENT', 'not-found', {
    zh: `没有文件 ${file.slice(0, 40)}；现有的文件见 /api/public/v1/dump。`,
    en: `There is no file ${file.slice(0, 40)}; /api/public/v1/dump lists those there are.`,
  });
}
