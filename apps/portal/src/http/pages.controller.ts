import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, isUscc, normaliseUscc } from '#kernel';
import { contextOf, isWritten } from '#platform/http';
import { FindPublished, isTombstone } from '#public-register';
import { businessPage } from '../pages/business.js';
import { frontPage } from '../pages/front.js';
import { aboutPage, creditRepairPage } from '../pages/guides.js';
import { noticePage } from '../pages/notice.js';
import { resultsPage } from '../pages/results.js';
import { tombstonePage } from '../pages/tombstone.js';
import { readRegisterQuery } from './register-query.js';
import { Sites } from './sites.js';

const PER_PAGE = 20;
const NEWEST = 6;
const HTML = 'text/html; charset=utf-8';

/** Every page that only reads. Chinese at the root, English under /en. */
@Controller(['/', 'en'])
export class PagesController {
  constructor(
    private readonly register: FindPublished,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', HTML)
  @Header('vary', 'accept-language')
  async front(@Req() request: FastifyRequest): Promise<string> {
    const ctx = contextOf(request);
    const [head, newest] = await Promise.all([
      this.register.head(ctx),
      this.register.search(ctx, { limit: NEWEST }),
    ]);
    return frontPage(await this.sites.of(request), head, newest.rows);
  }

  @Get('notices')
  @Header('content-type', HTML)
  async results(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const site = await this.sites.of(request);
    try {
      const wanted = readRegisterQuery(query);
      const ctx = contextOf(request);
      const [page, facets] = await Promise.all([
        this.register.search(ctx, { ...wanted, limit: PER_PAGE }),
        this.register.facets(ctx, wanted),
      ]);
      return resultsPage(site, wanted, { page, facets });
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'invalid') throw error;
      void reply.status(400);
      const q = query['q'];
      const typed = typeof q === 'string' && isWritten(q) ? { q: q.slice(0, 100) } : {};
      return resultsPage(site, typed, null, error.sentence[site.language]);
    }
  }

  @Get('notices/:reference')
  @Header('content-type', HTML)
  async notice(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<string> {
    const site = await this.sites.of(request);
    const found = await this.register.one(contextOf(request), reference);
    if (!isTombstone(found)) return noticePage(site, found);
    void reply.status(410).header('x-robots-tag', 'noindex');
    return tombstonePage(site, found);
  }

  @Get('business/:code')
  @Header('content-type', HTML)
  async business(@Req() request: FastifyRequest, @Param('code') code: string): Promise<string> {
    const site = await this.sites.of(request);
    if (!isUscc(code)) throw unknownCode();
    const normal = normaliseUscc(code);
    return businessPage(site, normal, await this.register.ofBusiness(contextOf(request), normal));
  }

  @Get('credit-repair')
  @Header('content-type', HTML)
  async creditRepair(@Req() request: FastifyRequest): Promise<string> {
    return creditRepairPage(await this.sites.of(request));
  }

  @Get('about')
  @Header('content-type', HTML)
  async about(@Req() request: FastifyRequest): Promise<string> {
    return aboutPage(await this.sites.of(request));
  }
}

function unknownCode(): AppError {
  return new AppError('PORTAL.CODE', 'not-found', {
    zh: '这不是有效的统一社会信用代码。请核对 18 位代码。',
    en: 'This is not a valid unified social credit code. Check its 18 characters.',
  });
}
