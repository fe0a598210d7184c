export { Log, LogModule } from './log.js';
