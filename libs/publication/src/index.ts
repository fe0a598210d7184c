import { NoticeEntity } from './data/notice.entity.js';

export { Publication } from './app/publication.js';
export { type NoticeDraft } from './domain/notice-draft.js';
export { PublicationModule } from './publication.module.js';

export const PUBLICATION_ENTITIES = [NoticeEntity];
