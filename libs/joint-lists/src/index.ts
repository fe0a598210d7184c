import { ListEntryEntity } from './data/list-entry.entity.js';

export { JointListsModule } from './joint-lists.module.js';

export const JOINT_LISTS_ENTITIES = [ListEntryEntity];
