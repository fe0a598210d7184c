import { AppError } from '#kernel';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const relayErrors = {
  notConfigured: (): AppError =>
    new AppError('RELAY.NOT_CONFIGURED', 'unavailable', {
      zh: '没有设置 NATS_URL，账本事件不转发；见 docs/ledger.md。',
      en: 'NATS_URL is not set, so no events are relayed; see docs/ledger.md.',
    }),
  unreachable: (error: unknown): AppError =>
    new AppError('RELAY.UNREACHABLE', 'unavailable', {
      zh: `NATS 服务器没有应答（${reasonOf(error)}）；账本照常运行，恢复后补发。`,
      en: `The NATS server does not answer (${reasonOf(error)}); the ledger goes on, and what is missing is sent later.`,
    }),
  notStored: (error: unknown): AppError =>
    new AppError('RELAY.NOT_STORED', 'unavailable', {
      zh: `NATS 服务器没有确认存入（${reasonOf(error)}），将重新发送。`,
      en: `The NATS server did not confirm what it was sent (${reasonOf(error)}); it is sent again.`,
    }),
  notOurs: (sequence: string): AppError =>
    new AppError('RELAY.NOT_OURS', 'invalid', {
      zh: `流中第 ${sequence} 条消息不是本平台发出的，已略过。`,
      en: `Message ${sequence} of the stream was not sent by this platform and is passed over.`,
    }),
  closing: (): AppError =>
    new AppError('RELAY.CLOSING', 'unavailable', {
      zh: '本进程正在结束。',
      en: 'This process is ending.',
    }),
} as const;
