import { ListField, TextField } from '#platform/http';
import { PenaltyRequest } from '../penalty.request.js';

export class CloseInvestigationRequest extends PenaltyRequest {
  @TextField({
    title: '拟作结论 · PENALTY, or NO_PENALTY_ and a ground of the catalogue',
    basis: '行政处罚法 第五十七条',
    max: 60,
    pattern: /^(PENALTY|NO_PENALTY_[A-Z_]+)$/,
    example: 'PENALTY',
  })
  readonly outcome!: string;

  @TextField({
    title: '查明的事实 · facts',
    min: 4,
    max: 8000,
    example: '当事人在其门店货架上陈列销售超过保质期的预包装食品12袋。',
  })
  readonly facts!: string;

  @TextField({
    title: '理由 · reasons',
    min: 4,
    max: 8000,
    example: '违法行为持续时间短，涉案金额小，配合调查。',
  })
  readonly reasons!: string;

  @TextField({
    title: '适用条款，不填为首选条款 · provision; the first when left out',
    max: 40,
    optional: true,
  })
  readonly provisionId?: string;

  @ListField('text', {
    title: '文中的个人信息，公示前隐去 · personal values in the texts, masked before publication',
    max: 100,
    optional: true,
    example: [],
  })
  readonly personalValues?: readonly string[];
}
