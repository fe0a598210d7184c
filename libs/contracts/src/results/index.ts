export {
  resultDecided,
  resultEffective,
  type ResultFacts,
  resultImported,
  resultRevoked,
} from './result-events.js';
