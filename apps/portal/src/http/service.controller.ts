import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from '#platform/http';
import { FindPublished } from '#public-register';
import { ICON, STYLESHEET, STYLESHEET_PATH } from '../style/stylesheet.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What browsers, search engines and supervisors of processes fetch. */
@Controller()
export class ServiceController {
  constructor(private readonly register: FindPublished) {}

  @Get(STYLESHEET_PATH)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', FOR_EVER)
  stylesheet(): string {
    return STYLESHEET;
  }

  @Get('assets/icon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  icon(): string {
    return ICON;
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return 'User-agent: *\nDisallow: /report\nDisallow: /en/report\nDisallow: /notices?\nDisallow: /en/notices?\n';
  }

  /** 200 only when the register answers. */
  @Get('health')
  @Header('cache-control', 'no-store')
  async health(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    try {
      const { ledgerNumber } = await this.register.head(contextOf(request));
      return { status: 'ok', ledgerNumber };
    } catch {
      void reply.status(503);
      return { status: 'unavailable' };
    }
  }
}
