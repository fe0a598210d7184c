import { IntegerField, ObjectField, TextField } from '#platform/http';
import { PenaltyRequest } from '../penalty.request.js';

/** What is left out stays as the party was told; nothing may become heavier. */
export class DecideCaseRequest extends PenaltyRequest {
  @TextField({
    title: '结论 · PENALTY, or NO_PENALTY_ and a ground of the catalogue',
    basis: '行政处罚法 第五十七条',
    max: 60,
    pattern: /^(PENALTY|NO_PENALTY_[A-Z_]+)$/,
    example: 'PENALTY',
  })
  readonly outcome!: string;

  @TextField({
    title: '理由，不填同调查终结意见 · reasons; those of the proposal when left out',
    min: 4,
    max: 8000,
    optional: true,
  })
  readonly reasons?: string;

  @TextField({
    title: '对陈述、申辩或听证笔录的复核意见 · how the party’s words were considered',
    basis: '行政处罚法 第四十五条、第六十五条',
    min: 2,
    max: 4000,
    optional: true,
  })
  readonly recheck?: string;

  @TextField({
    title: '集体讨论记录 · collective discussion',
    basis: '行政处罚法 第五十七条第二款',
    min: 4,
    max: 4000,
    optional: true,
  })
  readonly collectiveNote?: string;
}

class CollectiveExtension {
  @IntegerField({ title: '延长天数（自然日）· days added', min: 1, max: 365, example: 30 })
  readonly days!: number;

  @TextField({
    title: '集体讨论记录 · collective discussion',
    min: 4,
    max: 4000,
    example: '经集体讨论，案情特别复杂，决定继续延长三十日。',
  })
  readonly note!: string;
}

export class ExtendCaseRequest {
  @TextField({
    title: '延长理由 · why',
    basis: '行政处罚法 第六十条',
    min: 4,
    max: 1000,
    example: '案情复杂，需进一步检验鉴定',
  })
  readonly reason!: string;

  @ObjectField(() => CollectiveExtension, {
    title: '集体讨论决定继续延长 · further extension by collective discussion',
    optional: true,
  })
  readonly collective?: CollectiveExtension;
}
