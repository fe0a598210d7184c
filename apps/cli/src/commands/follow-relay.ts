import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { FollowRelay } from '#relay';
import { type House, interruption } from '../house.js';

/** `hujian relay follow NAME`: relayed events as JSON, one a line; interrupted, it goes on where it was. */
export function addFollow(relay: Command, house: House): void {
  relay
    .command('follow')
    .description(
      '逐行输出转发的事件（JSON），中断后续接；需要 NATS_URL · relayed events as lines of JSON; needs NATS_URL',
    )
    .argument('<name>', '接收者名称，各自记录进度 · name under which its progress is kept', nameOf)
    .action(async (name: string) => {
      await house.open('hujian-relay-follow', (app) =>
        app.get(FollowRelay).run({ name, handle: (_ctx, events) => write(events) }, interruption()),
      );
    });
}

/** Returns when the reader has taken them: only then the follower moves on. */
async function write(events: readonly object[]): Promise<void> {
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
}

function nameOf(text: string): string {
  if (/^[A-Za-z0-9-]{1,60}$/.test(text)) return text;
  throw new InvalidArgumentError('应为字母、数字、连字符 · letters, digits and hyphens');
}
