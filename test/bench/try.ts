import { startBenchNode } from '../support/bench-node.js';
const began = performance.now();
const node = await startBenchNode();
console.log(node.code, node.address, Math.round(performance.now()-began), node.accounts.length);
await node.kill(); console.log('killed'); console.log('restart', Math.round(await node.start()));
await node.close(); console.log('closed');
