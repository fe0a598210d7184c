export { assertFolderUsable } from './folder.js';
export { assertPortFree } from './port.js';
export { run } from './run.js';
export { type ServerConfig, serverConfig } from './server-config.js';
export { writeSecretFile, readSecretFile } from './secret-file.js';
