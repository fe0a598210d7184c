import { CATALOGUE_ENTITIES } from '#catalogue';
import { IDENTITY_ENTITIES } from '#identity';
import { OVERSIGHT_ENTITIES } from '#oversight';
import { RESULTS_ENTITIES } from '#results';
import { PUBLICATION_ENTITIES } from '#publication';
import { SUBJECTS_ENTITIES } from '#subjects';
import { FEATURES } from './features/index.js';

/** Every table that TypeORM maps; the application, the command line and the tests share this list. */
export const ALL_ENTITIES: readonly (new () => object)[] = [
  ...IDENTITY_ENTITIES,
  ...CATALOGUE_ENTITIES,
  ...SUBJECTS_ENTITIES,
  ...PUBLICATION_ENTITIES,
  ...RESULTS_ENTITIES,
  ...FEATURES.flatMap((feature) => feature.entities),
  ...OVERSIGHT_ENTITIES,
];
