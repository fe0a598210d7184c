import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  AckPolicy,
  type ConsumerMessages,
  DiscardPolicy,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, headers, nanos, type NatsConnection } from '@nats-io/transport-node';
import { NUMBER_HEADER, PREVIOUS_HEADER, ROOT, subjectOf } from '../domain/message.js';
import { type ChainedEvent } from '../domain/relayed-event.js';
import { relayErrors } from '../domain/relay.errors.js';
import { RELAY_OPTIONS, type RelayOptions } from '../domain/relay-options.js';

const DAY_MS = 86_400_000;
/** Shorter than the lease of the transaction in which it is waited for. */
const PATIENCE_MS = 2000;
/** The server says so often that it has nothing: silence is a loss. */
const HEARTBEAT_MS = 1000;
/** What a dead process had fetched goes to another after this. */
const ACKNOWLEDGED_WITHIN_MS = 5000;
/** JetStream's own answer when it keeps no such stream or consumer. */
const NOT_FOUND = 404;

/** What the server keeps: another `madeAt`, or a `sequence` lower than one it gave before, means that it lost messages. */
export interface StreamState {
  readonly madeAt: string;
  readonly sequence: string;
}

/** The NATS server that events are relayed to. Transport, never truth: all it keeps can be sent again. */
@Injectable()
export class JetStream implements OnApplicationShutdown {
  private connection: NatsConnection | null = null;
  private opening: Promise<NatsConnection> | null = null;
  private isOver = false;
  /** Grows with every connection that is made or made again: what was seen before may be gone. */
  connections = 0;

  constructor(@Inject(RELAY_OPTIONS) private readonly options: RelayOptions) {}

  get isConfigured(): boolean {
    return this.options.url !== null;
  }

  /** Refuses (503) while no server answers. */
  async open(): Promise<void> {
    await this.connected();
  }

  /** The state of our stream, which is made where it is missing. An existing one stays as its operator set it. */
  async stream(): Promise<StreamState> {
    const manager = await this.manager();
    const info = await found(manager.streams.info(ROOT));
    const { created, state } = info ?? (await manager.streams.add(STREAM));
    return { madeAt: created, sequence: String(state.last_seq) };
  }

  /** Sends in order, and returns when the server has stored all; the highest sequence number it gave. */
  async publish(messages: readonly ChainedEvent[]): Promise<string> {
    const client = jetstream(await this.connected(), { timeout: PATIENCE_MS });
    const stored = messages.map(({ event, previous }) => {
      const head = headers();
      head.set(NUMBER_HEADER, event.number);
      head.set(PREVIOUS_HEADER, previous);
      const expect = { streamName: ROOT };
      return client.publish(subjectOf(event), JSON.stringify(event), {
        msgID: event.id,
        headers: head,
        expect,
      });
    });
    const answers = await Promise.allSettled(stored);
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined) throw relayErrors.notStored(failed.reason);
    return String(
      answers.reduce(
        (top, answer) => (answer.status === 'fulfilled' ? Math.max(top, answer.value.seq) : top),
        0,
      ),
    );
  }

  /** What comes for this durable consumer, at most so many unacknowledged; ends with an error when it is gone. */
  async messages(consumer: string, unacknowledged: number): Promise<ConsumerMessages> {
    const manager = await this.manager();
    await this.stream();
    // Adding one that is there changes nothing; after a loss it has to be made again.
    await manager.consumers.add(ROOT, {
      durable_name: consumer,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACKNOWLEDGED_WITHIN_MS),
      max_ack_pending: unacknowledged,
    });
    const source = await jetstream(await this.connected()).consumers.get(ROOT, consumer);
    return source.consume({
      max_messages: unacknowledged,
      idle_heartbeat: HEARTBEAT_MS,
      abort_on_missing_resource: true,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    await this.connection?.close();
  }

  private async manager(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connected(), { checkAPI: false, timeout: PATIENCE_MS });
  }

  private async connected(): Promise<NatsConnection> {
    if (this.isOver) throw relayErrors.closing();
    if (this.connection !== null) return this.connection;
    this.opening ??= this.connect().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async connect(): Promise<NatsConnection> {
    const made = await connect({
      ...serversOf(this.options.url ?? ''),
      name: ROOT,
      timeout: PATIENCE_MS,
      pingInterval: PATIENCE_MS,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
    }).catch((error: unknown) => {
      throw relayErrors.unreachable(error);
    });
    this.connection = made;
    this.connections += 1;
    void this.follow(made);
    return made;
  }

  private async follow(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) if (type === 'reconnect') this.connections += 1;
    if (this.connection === connection) this.connection = null;
  }
}

const STREAM = {
  name: ROOT,
  subjects: [`${ROOT}.>`],
  description: 'Hujian 互鉴: events of the ledger, in order; whoever misses one finds it there',
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  storage: StorageType.File,
  max_age: nanos(7 * DAY_MS),
};

interface JetStreamAnswer extends Error {
  readonly status?: number;
}

/** Null for what the server does not keep. */
async function found<Info>(asked: Promise<Info>): Promise<Info | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as JetStreamAnswer).status === NOT_FOUND) return null;
    throw relayErrors.unreachable(error);
  }
}

/** `nats://user:password@one:4222,nats://two:4222`: the name and password of the first hold for all. */
function serversOf(list: string): {
  readonly servers: string[];
  readonly user?: string;
  readonly pass?: string;
} {
  const urls = list.split(',').map((text) => new URL(text.trim()));
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  const { username = '', password = '' } = urls[0] ?? {};
  return username === ''
    ? { servers }
    : { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}
