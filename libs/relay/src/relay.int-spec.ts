import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstream, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { RelayWorld } from '../../../test/support/nats/relay-world.js';
import { Relay, type RelayedEvent } from './index.js';

let world: RelayWorld;
let connection: NatsConnection;
let manager: JetStreamManager;

beforeEach(async () => {
  world = await RelayWorld.make();
  connection = await connect({ servers: world.server.url });
  manager = await jetstreamManager(connection);
}, 60_000);

afterEach(async () => {
  await connection.close();
  await world.close();
});

describe('the relay', () => {
  it('sends what may be known, by region and type, in order, under the id of the event', async () => {
    const node = await world.open();
    await world.append(node, 30);
    await world.relayAll(node);
    const { state } = await manager.streams.info('hujian');
    expect(state.messages).toBe(20);
    let previous = '0';
    for (let seq = 1; seq <= state.messages; seq += 1) {
      const message = await manager.streams.getMessage('hujian', { seq });
      const event = JSON.parse(message?.string() ?? '') as RelayedEvent;
      expect(message?.subject).toBe('hujian.node.test.told');
      expect(message?.header.get('Nats-Msg-Id')).toBe(event.id);
      expect(message?.header.get('Hujian-Number')).toBe(event.number);
      expect(message?.header.get('Hujian-Previous')).toBe(previous);
      expect(Object.keys(event.data)).toEqual(['n']);
      previous = event.number;
    }
  });

  it('reaches every follower once and in order, with two relays and two processes of one follower', async () => {
    const [one, two] = [await world.open(), await world.open()];
    for (const node of [one, two]) {
      node.get(Relay).start();
      world.follow(node);
    }
    world.follow(one, 'other');
    for (let round = 0; round < 8; round += 1) await world.append(round % 2 === 0 ? one : two, 200);
    await world.expectAll();
    await world.expectAll('other');
  });

  it('refuses where no server answers, says how far it is behind, and goes on with the server', async () => {
    await world.server.kill();
    const node = await world.open();
    await world.append(node, 3);
    await expect(node.get(Relay).step()).rejects.toThrow('RELAY.UNREACHABLE');
    expect(await node.get(Relay).unsent()).toBe(3);
    await world.server.start();
    await world.relayAll(node);
    expect(await node.get(Relay).unsent()).toBe(0);
    world.follow(node);
    await world.expectAll();
  });
});

describe('a follower', () => {
  it('finds in the ledger what is missing among its messages, whatever the place', async () => {
    const node = await world.open();
    await world.append(node, 90);
    await world.relayAll(node);
    for (const seq of [1, 2, 17, 40, 41, 42, 59]) await manager.streams.deleteMessage('hujian', seq);
    world.follow(node);
    await world.expectAll();
  });

  it('handles once what is sent again, as after a database was set back', async () => {
    const node = await world.open();
    world.follow(node);
    await world.append(node, 60);
    await world.relayAll(node);
    await world.expectAll();
    await manager.streams.purge('hujian');
    await world.sql.query(
      `UPDATE relay.position SET cursor = 0, last = 0, previous = 0, made_at = '', sequence = 0`,
    );
    await world.relayAll(node);
    await world.append(node, 9);
    await world.relayAll(node);
    await world.expectAll();
  });

  it('gets again what it refused, and passes over what is none of ours', async () => {
    const node = await world.open();
    await world.append(node, 9);
    await world.relayAll(node);
    await jetstream(connection).publish('hujian.510000.test.told', '{"number":"1"}');
    let refusals = 2;
    world.follow(node, 'mirror', () => (refusals -= 1) >= 0);
    await world.append(node, 60);
    await world.relayAll(node);
    await world.expectAll();
    expect(refusals).toBeLessThan(0);
  });
});
