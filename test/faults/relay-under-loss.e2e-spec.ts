import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Relay } from '#relay';
import { Link } from '../support/nats/link.js';
import { RelayWorld } from '../support/nats/relay-world.js';

const PATIENCE_MS = 120_000;

describe('what is relayed is neither lost nor doubled', () => {
  let world: RelayWorld;

  beforeEach(async () => {
    world = await RelayWorld.make();
  }, PATIENCE_MS);

  afterEach(() => world.close(), PATIENCE_MS);

  it(
    'when the server is killed while events flow',
    async () => {
      const node = await world.open();
      node.get(Relay).start();
      world.follow(node);
      for (let round = 0; round < 4; round += 1) {
        await world.append(node, 600);
        await world.server.kill();
        await world.append(node, 100);
        await world.server.start();
      }
      await world.expectAll();
    },
    PATIENCE_MS,
  );

  it(
    'when the server loses its disk, not even the last event',
    async () => {
      const node = await world.open();
      await world.append(node, 100);
      await world.relayAll(node);
      await world.server.kill();
      world.server.loseDisk();
      await world.server.start();
      node.get(Relay).start();
      // It comes only now, and nothing is appended any more: all that it can hear is the last event once more.
      world.follow(node);
      await world.expectAll();
      await world.server.kill();
      world.server.loseDisk();
      await world.append(node, 100);
      await world.server.start();
      await world.expectAll();
    },
    PATIENCE_MS,
  );

  it(
    'when the link is cut without a word',
    async () => {
      const link = await Link.to(world.server.port);
      const node = await world.open(link.url);
      node.get(Relay).start();
      world.follow(node);
      for (let round = 0; round < 2; round += 1) {
        await world.append(node, 300);
        link.cut();
        await world.append(node, 300);
        link.mend();
      }
      await world.expectAll();
      expect(link.broken).toBeGreaterThan(0);
      await link.close();
    },
    PATIENCE_MS,
  );
});
