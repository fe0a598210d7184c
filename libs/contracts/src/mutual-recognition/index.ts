export {
  recognitionAccepted,
  recognitionOffered,
  recognitionReconsidered,
  recognitionRefused,
  recognitionSourceRevoked,
} from './recognition-events.js';
