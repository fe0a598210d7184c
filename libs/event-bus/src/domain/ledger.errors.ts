import { AppError, invalidField } from '#kernel';

export const ledgerErrors = {
  /** A backup was restored that is older than what this node has already published. */
  behindItself: (published: bigint, held: bigint): AppError =>
    new AppError('LEDGER.BEHIND_ITSELF', 'unavailable', {
      zh: `本节点已公布 ${String(published)} 条的检查点，而数据库只有 ${String(held)} 条：数据库早于已公布的记录，已停止封存。请恢复更新的备份，见 docs/ledger.md。`,
      en: `This node has published a checkpoint of ${String(published)} events, but its database holds ${String(held)}: the database is older than what was published. Sealing has stopped; restore a newer backup, see docs/ledger.md.`,
    }),
  /** Other events stand where events stood that were published: signing both would be two histories. */
  otherHistory: (size: bigint): AppError =>
    new AppError('LEDGER.OTHER_HISTORY', 'conflict', {
      zh: `前 ${String(size)} 条事件与本节点已公布的检查点不符：历史已被改动，已停止封存。请见 docs/ledger.md。`,
      en: `The first ${String(size)} events are not those of the checkpoint this node has published: history was changed. Sealing has stopped, see docs/ledger.md.`,
    }),
  otherOrigin: (kept: string, given: string): AppError =>
    new AppError('LEDGER.OTHER_ORIGIN', 'invalid', {
      zh: `账本名称是 ${kept}，HUJIAN_LEDGER_ORIGIN 却是 ${given}；名称一经使用不可更改。`,
      en: `This ledger is called ${kept}, but HUJIAN_LEDGER_ORIGIN says ${given}; a name that was used cannot change.`,
    }),
  unknownSubscription: (name: string, known: readonly { readonly name: string }[]): AppError =>
    new AppError('LEDGER.UNKNOWN_SUBSCRIPTION', 'not-found', {
      zh: `没有名为“${name}”的订阅；现有：${known.map((one) => one.name).join('、')}。`,
      en: `There is no subscription "${name}"; there are ${known.map((one) => one.name).join(', ')}.`,
    }),
  notFailing: (eventId: string, subscription: string): AppError =>
    new AppError('LEDGER.NOT_FAILING', 'conflict', {
      zh: `订阅“${subscription}”没有处理失败的事件 ${eventId}：已处理、已搁置，或在等候之前的事件。`,
      en: `Event ${eventId} does not fail in subscription "${subscription}": it was handled or set aside, or waits behind another.`,
    }),
  interval: (longest: bigint): AppError =>
    invalidField('LEDGER.INTERVAL', 'upTo', {
      zh: `区间止号应大于起号，且不超过 ${String(longest)} 条事件。`,
      en: `The interval ends after it begins, and holds at most ${String(longest)} events.`,
    }),
  indivisible: (name: string): AppError =>
    new AppError('LEDGER.INDIVISIBLE', 'unprocessable', {
      zh: `订阅“${name}”的不同键之间有共同数据，不能分区。`,
      en: `Events of different keys share data in subscription "${name}"; it cannot be split.`,
    }),
  partitions: (most: number): AppError =>
    new AppError('LEDGER.PARTITIONS', 'invalid', {
      zh: `分区数应为 1 至 ${String(most)}。`,
      en: `A subscription is split into 1 to ${String(most)} parts.`,
    }),
  badKeyFile: (path: string): AppError =>
    new AppError('LEDGER.KEY_FILE', 'invalid', {
      zh: `${path} 不是 PKCS#8 格式的 Ed25519 私钥。`,
      en: `${path} is no Ed25519 private key in PKCS#8.`,
    }),
  unknownKey: (id: string): AppError =>
    new AppError('LEDGER.UNKNOWN_KEY', 'not-found', {
      zh: `账本没有使用中的密钥 ${id}。`,
      en: `The ledger has no key ${id} in use.`,
    }),
  unknownEvent: (id: string): AppError =>
    new AppError('LEDGER.UNKNOWN_EVENT', 'not-found', {
      zh: `账本中没有编号为 ${id} 的此类事件。`,
      en: `The ledger holds no such event with the id ${id}.`,
    }),
  notErasable: (type: string, field: string): AppError =>
    new AppError('LEDGER.NOT_ERASABLE', 'unprocessable', {
      zh: `${type} 的字段 ${field} 不是可删除的个人信息。`,
      en: `Field ${field} of ${type} is no personal value that can be erased.`,
    }),
  erasedAlready: (id: string): AppError =>
    new AppError('LEDGER.ERASED_ALREADY', 'conflict', {
      zh: `事件 ${id} 的这些字段已经删除。`,
      en: `These fields of event ${id} are erased already.`,
    }),
  lastKey: (id: string): AppError =>
    new AppError('LEDGER.LAST_KEY', 'conflict', {
      zh: `${id} 是最后一个使用中的密钥，不能停用；请先启用新密钥。`,
      en: `${id} is the last key in use and cannot be retired; introduce another first.`,
    }),
};
