import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatProof, PublicLog } from '#event-bus';
import { AppError } from '#kernel';
import { contextOf } from '#platform/http';
import { FindPublished, isTombstone } from '#public-register';

/** A notice with its proof that it stands in the ledger, to be kept and checked offline (C2SP tlog-proof). */
@Controller('api/public/v1/notices/:reference/proof')
export class ProofController {
  constructor(
    private readonly register: FindPublished,
    private readonly log: PublicLog,
  ) {}

  @Get()
  async proof(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('reference') reference: string,
  ): Promise<string> {
    const ctx = contextOf(request);
    const notice = await this.register.one(ctx, reference);
    const shown = isTombstone(notice) ? null : await this.register.disclosure(ctx, notice.noticeId);
    if (isTombstone(notice) || shown === null) throw noLongerPublic(notice.noticeNo);
    const proof = await this.log.prove(BigInt(notice.ledgerNumber), shown);
    if (proof === null) throw notSealedYet(notice.noticeNo);
    void reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${notice.noticeId}.tlog-proof"`);
    return formatProof(proof);
  }
}

function noLongerPublic(noticeNo: string): AppError {
  return new AppError('PORTAL.NO_LONGER_PUBLIC', 'not-found', {
    zh: `公示 ${noticeNo} 已不再公开，不再提供存证文件。`,
    en: `Notice ${noticeNo} is no longer public, and no proof of it is given out.`,
  });
}

/** A matter of a second on a node that seals. */
function notSealedYet(noticeNo: string): AppError {
  return new AppError('PORTAL.NOT_SEALED', 'unavailable', {
    zh: `公示 ${noticeNo} 所在的检查点尚未签发，请稍后再试。`,
    en: `The checkpoint that covers notice ${noticeNo} is not signed yet; try again in a moment.`,
  });
}
