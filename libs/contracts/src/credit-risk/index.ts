export { riskAssessed, riskClassChanged } from './risk-events.js';
