export { connectToRunning } from './embedded/connect-to-running.js';
export { startEmbeddedPostgres, stopAbandonedPostgres } from './embedded/embedded-postgres.js';
export { ensureDatabase } from './ensure-database.js';
export { probeServer } from './probe-server.js';
