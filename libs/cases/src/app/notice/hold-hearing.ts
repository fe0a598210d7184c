import { Injectable } from '@nestjs/common';
import { Officers } from '#identity';
import { type Context, type LegalDate, type Written } from '#kernel';
import { caseErrors } from '../../domain/case.errors.js';
import { holdHearing } from '../../domain/notice.js';
import { ChangeCase } from '../change-case.js';
import { Statute } from '../statute.js';

export interface HearingInput {
  readonly presiderId: string;
  readonly noticedOn: LegalDate;
  readonly heldOn: LegalDate;
  readonly place: string;
  readonly record: string;
}

/** The head appoints the presider; the time from request to hearing does not count towards the ninety days. */
@Injectable()
export class HoldHearing {
  constructor(
    private readonly change: ChangeCase,
    private readonly officers: Officers,
    private readonly statute: Statute,
  ) {}

  async execute(ctx: Context, id: string, version: number, input: HearingInput): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.decide' }, async (tx, one) => {
      const { presiderId, heldOn } = input;
      const presiderName = (await this.officers.names(tx, [presiderId])).get(presiderId);
      if (presiderName === undefined) throw caseErrors.presider('unknown');
      const from = one.response?.receivedOn ?? heldOn;
      const stop = { from, to: heldOn < from ? from : heldOn, reason: { zh: '听证', en: 'hearing' } };
      return holdHearing(
        one,
        { ...input, presiderName },
        {
          today: this.change.today(),
          noticeBy: this.statute.due('HEARING_NOTICE_MIN', heldOn).dueOn,
          decideDueOn: this.statute.decideBy(one, [...one.stops, stop]),
          stop,
        },
      );
    });
  }
}
