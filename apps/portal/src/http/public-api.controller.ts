import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from '#platform/http';
import {
  type Facets,
  FindPublished,
  isTombstone,
  type PublishedNotice,
  type PublishedRow,
  type Tombstone,
} from '#public-register';
import { readLimit, readRegisterQuery } from './register-query.js';

const PER_PAGE = 20;
const DEMO = '演示数据 · demo data: invented, without legal effect';

interface FoundNotices extends Facets {
  readonly rows: readonly PublishedRow[];
  readonly next: string | null;
  readonly demo?: string;
}

/** The register as JSON, without a key. */
@Controller('api/public/v1/notices')
export class PublicApiController {
  constructor(private readonly register: FindPublished) {}

  @Get()
  async search(
    @Req() request: FastifyRequest,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<FoundNotices> {
    const wanted = readRegisterQuery(query);
    const ctx = contextOf(request);
    const [page, facets] = await Promise.all([
      this.register.search(ctx, { ...wanted, limit: readLimit(query, PER_PAGE) }),
      this.register.facets(ctx, wanted),
    ]);
    return { ...(page.rows.some((row) => row.isDemo) ? { demo: DEMO } : {}), ...facets, ...page };
  }

  /** What is gone answers 410 with its tombstone. */
  @Get(':reference')
  async one(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<(PublishedNotice | Tombstone) & { readonly demo?: string }> {
    const found = await this.register.one(contextOf(request), reference);
    if (isTombstone(found)) void reply.status(410).header('x-robots-tag', 'noindex');
    return found.isDemo ? { demo: DEMO, ...found } : found;
  }
}
