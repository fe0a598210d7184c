export { PublicRegisterModule } from './public-register.module.js';
export {
  type FacetCount,
  type Facets,
  FindPublished,
  type RegisterHead,
  type RegisterQuery,
} from './app/find-published.js';
export { OpenRegister, type RegisterEntry, SEGMENT_SPAN } from './app/open-register.js';
export { RebuildRegister } from './app/rebuild-register.js';
export { type RegisterFilter } from './app/search-source.js';
export { providePortalRole } from './data/portal-role.js';
export {
  isTombstone,
  type PublishedNotice,
  type PublishedRow,
  type Tombstone,
} from './domain/published-notice.js';
export { cutAtMatches } from './domain/search-text.js';
