export { type Config, readConfig } from './config.js';
export { type PortalConfig, readPortalConfig } from './portal-config.js';
