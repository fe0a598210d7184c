import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { IdentityRepository } from '../data/identity.repository.js';
import { type DocumentKind, documentNumber } from '../domain/document-number.js';
import { Organs } from './organs.js';

/** Numbers of documents: one sequence per organ, kind and year, never reused, handed out inside the transaction. */
@Injectable()
export class DocumentNumbers {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly organs: Organs,
  ) {}

  /** The next number, such as `川演市监罚〔2026〕12号`. Waits while another transaction holds the same sequence. */
  async next(ctx: Context, organId: string, kind: DocumentKind, year: number): Promise<string> {
    const organ = await this.organs.get(organId);
    return documentNumber(
      organ.numberPrefix,
      kind,
      year,
      await this.identity.advanceSequence(ctx, organId, kind, year),
    );
  }
}
