import { JOINT_LISTS_ENTITIES, JointListsModule } from '#joint-lists';
import { type Feature } from './feature.js';

export const jointLists: Feature = { module: JointListsModule, entities: JOINT_LISTS_ENTITIES };
