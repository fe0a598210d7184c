export { listCandidateDismissed, listCandidateOpened, listEntered, listRemoved } from './list-events.js';
