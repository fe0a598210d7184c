import { ClockEntity } from './data/clock.entity.js';

export { OversightModule } from './oversight.module.js';

export const OVERSIGHT_ENTITIES = [ClockEntity];
