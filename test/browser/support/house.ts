import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/server-process.js';
import { createWorld, type World } from '../../support/world.js';
import { builtServer } from './built-house.js';

/** Every officer of the house signs in with it. */
export const PASSWORD = 'test-password-1';

/** The house as people meet it: the workbench on one address, the portal on another, on today's date. */
export interface House {
  /** The same database behind the pages: for what has to have happened before anybody sits down. */
  readonly world: World;
  readonly workbench: string;
  readonly portal: string;
  close(): Promise<void>;
}

/** Organs and officers are those of the flow tests; the browser's clock is real, so this house's has to be. */
export async function openHouse(): Promise<House> {
  return openHouseOn(await createWorld(new Date().toISOString()));
}

/** On a world that has a past: its own clock may have stood anywhere before now. */
export async function openHouseOn(world: World): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'hujian-browser-'));
  const [port, portalPort] = [await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: world.database.url,
    HUJIAN_DATA: join(folder, 'data'),
    HUJIAN_DEMO: 'no',
    HUJIAN_LOG: 'error',
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
  };
  // A process of its own: what serves the pages is CommonJS that needs an ES module, which Jest does not load.
  const server = await builtServer(environment, join(folder, 'server-output.log'));
  await server.start();
  return {
    world,
    workbench: `http://127.0.0.1:${port}`,
    portal: `http://127.0.0.1:${portalPort}`,
    async close() {
      try {
        await server.kill('SIGTERM');
      } finally {
        await world.close();
        rmSync(folder, { recursive: true });
      }
    },
  };
}
