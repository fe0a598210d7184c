export { OrganSystems } from './organ-systems.port.js';
