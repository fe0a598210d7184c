import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, normaliseCode, statusOf } from '#kernel';
import { PORTAL_OPTIONS, type PortalOptions } from '../options.js';
import { type Site } from '../pages/layout.js';
import { followPage, reportStatusPage } from '../pages/follow.js';
import { provincePage, reportedPage, type ReportForm, reportPage } from '../pages/report.js';
import { FormTokens } from '../reports/form-tokens.js';
import { RateLimit } from '../reports/rate-limit.js';
import { ReportDesk } from '../reports/report-desk.js';
import { REPORT_FIELDS, readReport, textOf } from '../reports/report-fields.js';
import { type Language } from '../words/language.js';
import { REGIONS } from '../words/names.js';
import { reportWords } from '../words/report-words.js';
import { assertOwnSite } from './own-site.js';
import { textIn } from './register-query.js';
import { Sites } from './sites.js';

type Form = Readonly<Record<string, unknown>>;

const HTML = 'text/html; charset=utf-8';
const TEN_MINUTES = 600_000;

/** Reporting a violation and following it. Passes on, stores nothing. */
@Controller(['report', 'en/report'])
export class ReportController {
  private readonly tokens: FormTokens;
  private readonly reports = new RateLimit(8, TEN_MINUTES);
  private readonly questions = new RateLimit(30, TEN_MINUTES);

  constructor(
    private readonly desk: ReportDesk,
    private readonly sites: Sites,
    @Inject(PORTAL_OPTIONS) options: PortalOptions,
  ) {
    this.tokens = new FormTokens(options.clientToken);
  }

  @Get()
  @Header('content-type', HTML)
  async form(
    @Req() request: FastifyRequest,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const site = await this.sites.of(request);
    const province = textIn(query, 'province');
    if (province === undefined || REGIONS[province] === undefined) return provincePage(site);
    return reportPage(site, await this.formFor(province, {}, {}, null));
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  async send(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Form | undefined,
  ): Promise<string> {
    const site = await this.sites.of(request);
    const { language } = site;
    assertOwnSite(request.headers, language);
    const form = body ?? {};
    const token = textOf(form, 'token');
    const refusal = this.refusal(language, request.ip, token);
    if (refusal !== null) return this.again(site, reply, form, refusal);
    try {
      const receipt = await this.desk.register(readReport(form), { language, address: request.ip });
      this.tokens.spend(token, Date.now());
      return reportedPage(site, receipt);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.again(site, reply, form, error);
    }
  }

  @Get('follow')
  @Header('content-type', HTML)
  async followForm(@Req() request: FastifyRequest): Promise<string> {
    return followPage(await this.sites.of(request), { queryCode: '', fault: null });
  }

  @Post('follow')
  @HttpCode(200)
  @Header('content-type', HTML)
  async follow(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Form | undefined,
  ): Promise<string> {
    const site = await this.sites.of(request);
    const { language } = site;
    assertOwnSite(request.headers, language);
    const queryCode = normaliseCode(textOf(body ?? {}, 'queryCode'));
    try {
      if (!this.questions.allows(request.ip, Date.now()))
        throw refused('too-many', reportWords(language).tooMany);
      return reportStatusPage(site, await this.desk.follow(queryCode, { language, address: request.ip }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      void reply.status(statusOf(error.kind));
      const [fault] = error.details.faults ?? [];
      return followPage(site, { queryCode, fault: (fault?.sentence ?? error.sentence)[language] });
    }
  }

  private refusal(language: Language, visitor: string, token: string): AppError | null {
    const words = reportWords(language);
    if (!this.tokens.isGood(token, Date.now())) return refused('conflict', words.expired);
    return this.reports.allows(visitor, Date.now()) ? null : refused('too-many', words.tooMany);
  }

  /** The form once more, with everything that was typed and each fault beside its field. */
  private async again(site: Site, reply: FastifyReply, body: Form, error: AppError): Promise<string> {
    const { language } = site;
    void reply.status(statusOf(error.kind));
    const faults: Record<string, string> = {};
    for (const { field, sentence } of error.details.faults ?? []) faults[field] ??= sentence[language];
    const isPlaced = Object.keys(faults).some((name) => (REPORT_FIELDS as readonly string[]).includes(name));
    const words = error.kind === 'unavailable' ? reportWords(language).unavailable : error.sentence[language];
    const province = textOf(body, 'province');
    const form = await this.formFor(
      REGIONS[province] === undefined ? '510000' : province,
      body,
      faults,
      isPlaced ? null : words,
    );
    return reportPage(site, form);
  }

  private async formFor(
    province: string,
    typed: Form,
    faults: Readonly<Record<string, string>>,
    problem: string | null,
  ): Promise<ReportForm> {
    const token = this.tokens.issue(Date.now(), randomBytes(9).toString('base64url'));
    return {
      province,
      places: await this.desk.placesOf(province),
      token,
      typed: readReport(typed),
      faults,
      problem,
    };
  }
}

function refused(kind: 'too-many' | 'conflict', text: string): AppError {
  return new AppError('PORTAL.REPORT_REFUSED', kind, { zh: text, en: text });
}
