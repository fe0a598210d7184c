import { createInterface } from 'node:readline';
import { Delivery } from '#event-bus';
import { busNode } from '../../support/bus-node.js';
import { registerEffects } from './effects.js';

/** One process that delivers: says that it is ready, begins at the first line it reads, ends with its input. */
const [url = ''] = process.argv.slice(2);
const app = await busNode(url);
registerEffects(app, () => undefined);
process.stdout.write('ready\n');
createInterface({ input: process.stdin })
  .once('line', () => void app.get(Delivery).start())
  .once('close', () => void app.close());
