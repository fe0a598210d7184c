export {
  leadAccepted,
  leadFiled,
  leadNotFiled,
  leadReceived,
  leadReporterRead,
  leadReturned,
  leadTransferred,
} from './lead-events.js';
export { LeadFiling, type LeadForCase } from './lead-filing.port.js';
