export { Chores, ChoresModule } from './chores.js';
