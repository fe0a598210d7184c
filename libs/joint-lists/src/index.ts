import { ListEntryEntity } from './data/list-entry.entity.js';

export { EndTerms } from './app/end-terms.js';
export { JointListsModule } from './joint-lists.module.js';

export const JOINT_LISTS_ENTITIES = [ListEntryEntity];
