import { Injectable } from '@nestjs/common';
import { type Context, type LegalDate, type Written } from '#kernel';
import { type ResponseKind } from '../../domain/documents.js';
import { recordResponse } from '../../domain/notice.js';
import { ChangeCase } from '../change-case.js';

export interface ResponseInput {
  readonly response: ResponseKind;
  readonly receivedOn: LegalDate;
  readonly statement?: string;
}

@Injectable()
export class RecordResponse {
  constructor(private readonly change: ChangeCase) {}

  async execute(ctx: Context, id: string, version: number, input: ResponseInput): Promise<Written> {
    const { response: kind, receivedOn, statement = null } = input;
    return this.change.execute(ctx, { id, version, permission: 'case.notify' }, (_tx, one) =>
      Promise.resolve(recordResponse(one, { kind, receivedOn, statement }, this.change.today())),
    );
  }
}
