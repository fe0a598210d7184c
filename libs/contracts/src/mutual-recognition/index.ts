export {
  recognitionAccepted,
  recognitionOffered,
  recognitionRefused,
  recognitionSourceRevoked,
} from './recognition-events.js';
