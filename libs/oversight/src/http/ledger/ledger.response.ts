import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
} from '#platform/http';
import { FAILURE_STATES, type FailureState } from '../../app/operate-ledger.js';

const MANY = 2_147_483_647;

const Count = (title: string): PropertyDecorator => IntegerField({ title, min: 0, max: MANY });
const Number_ = (title: string): PropertyDecorator => TextField({ title, max: 20, example: '1204' });
const Name = (): PropertyDecorator =>
  TextField({ title: '订阅 · subscription', max: 60, example: 'credit-risk' });

class SubscriptionStateResponse {
  @Name()
  readonly name!: string;

  @Count('分区数 · parts')
  readonly parts!: number;

  @Number_('各分区均已越过的事件号 · number that every part has passed')
  readonly cursor!: string;

  @Count('尚未越过的事件数 · events after it')
  readonly lag!: number;

  @InstantField({ title: '最早未处理事件的时间 · when the first of them happened', nullable: true })
  readonly waitingSince!: string | null;

  @Count('重试中 · failing, tried again')
  readonly retrying!: number;

  @Count('等候其后 · waiting behind a failing one')
  readonly waiting!: number;

  @Count('死信 · failing, given up')
  readonly dead!: number;

  @Count('已搁置 · set aside')
  readonly setAside!: number;
}

export class LedgerStateResponse {
  @Number_('账本末号 · last number')
  readonly head!: string;

  @Count('待编号 · committed, without a number yet')
  readonly unnumbered!: number;

  @Number_('已封存至 · sealed up to')
  readonly sealed!: string;

  @InstantField({ title: '最早未封存事件的时间 · when the first unsealed event happened', nullable: true })
  readonly unsealedSince!: string | null;

  @ListField(() => SubscriptionStateResponse, { title: '订阅 · subscriptions', max: 100 })
  readonly subscriptions!: readonly SubscriptionStateResponse[];
}

export class EventPlaceResponse {
  @Number_('事件号 · number in the ledger')
  readonly number!: string;

  @IdField({ title: '事件编号 · id of the event' })
  readonly eventId!: string;

  @TextField({ title: '事件类型 · type', max: 100, example: 'result.effective' })
  readonly type!: string;

  @TextField({ title: '事项 · stream', max: 200, example: 'result:0199a3b4' })
  readonly stream!: string;

  @InstantField({ title: '发生时间 · when it happened' })
  readonly occurredAt!: string;
}

export class FailureResponse extends EventPlaceResponse {
  @Name()
  readonly subscription!: string;

  @ChoiceField(FAILURE_STATES, { title: '状态 · state' })
  readonly state!: FailureState;

  @Count('已尝试次数 · attempts')
  readonly attempts!: number;

  @TextField({ title: '最近一次错误 · last error', max: 100_000, nullable: true })
  readonly lastError!: string | null;

  @InstantField({ title: '下次尝试 · next attempt', nullable: true })
  readonly nextAttemptAt!: string | null;

  @Count('其后等候的事件数 · events that wait behind it')
  readonly heldBehind!: number;

  @TextField({ title: '搁置理由 · why it was set aside', max: 1000, nullable: true })
  readonly reason!: string | null;

  @TextField({ title: '搁置人 · who set it aside', max: 100, nullable: true })
  readonly setAsideBy!: string | null;

  @InstantField({ title: '搁置时间 · when it was set aside', nullable: true })
  readonly setAsideAt!: string | null;
}

class SubscriptionBalanceResponse {
  @Name()
  readonly subscription!: string;

  @Count('应处理 · events that it handles')
  readonly ofInterest!: number;

  @Count('已生效 · effected')
  readonly effected!: number;

  @Count('等待 · waiting')
  readonly waiting!: number;

  @InstantField({ title: '最早等待事件的时间 · when the first that waits happened', nullable: true })
  readonly waitingSince!: string | null;

  @Count('受阻 · parked')
  readonly parked!: number;

  @Count('死信 · dead')
  readonly dead!: number;

  @Count('已搁置 · set aside')
  readonly setAside!: number;

  @BooleanField({ title: '各数相符 · the parts add up' })
  readonly isBalanced!: boolean;
}

export class BalanceResponse {
  @Number_('起号（不含） · numbers after')
  readonly after!: string;

  @Number_('止号（含），不超过账本末号 · up to, at most the last number')
  readonly upTo!: string;

  @Count('区间内事件数 · events in it')
  readonly events!: number;

  @BooleanField({ title: '全部相符 · everything adds up' })
  readonly isBalanced!: boolean;

  @ListField(() => SubscriptionBalanceResponse, { title: '订阅 · subscriptions', max: 100 })
  readonly subscriptions!: readonly SubscriptionBalanceResponse[];
}

export class SetAsideResponse {
  @IdField({ title: '事件编号 · id of the event that records it; send it as after_event' })
  readonly event!: string;
}
