export { type Config, readConfig } from './config.js';
export { readPortalConfig } from './portal-config.js';
