import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, portalToken } from '#composition';
import { Delivery } from '#event-bus';
import { providePortalRole } from '#public-register';
import { createPortal } from '../../../apps/portal/src/create-portal.js';
import { createWorld } from '../../support/world.js';
import { serveBuiltWorkbench } from './built-workbench.js';

/** Every officer of the house signs in with it. */
export const PASSWORD = 'test-password-1';

/** The house as people meet it: the workbench on one address, the portal on another, on today's date. */
export interface House {
  readonly workbench: string;
  readonly portal: string;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  // Organs and officers are those of the flow tests; the browser's clock is real, so this house's has to be.
  const world = await createWorld(new Date().toISOString());
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hujian-browser-'));
  const databaseUrl = world.database.url;
  const app = await createApi(
    {
      host: '127.0.0.1',
      port: 0,
      portalPort: 0,
      databaseUrl,
      poolSize: 8,
      dataDirectory,
      demo: false,
      logLevel: 'error',
      secureCookies: false,
    },
    'hujian-browser',
  );
  await serveBuiltWorkbench(app);
  await app.listen(0, '127.0.0.1');
  await app.get(Delivery).start();
  const workbench = await app.getUrl();
  const portal = await createPortal({
    databaseUrl: await providePortalRole(databaseUrl),
    clientToken: await portalToken(app, dataDirectory),
    apiUrl: workbench,
    logLevel: 'error',
  });
  await portal.listen(0, '127.0.0.1');
  return {
    workbench,
    portal: await portal.getUrl(),
    async close() {
      await portal.close();
      await app.close();
      await world.close();
      rmSync(dataDirectory, { recursive: true });
    },
  };
}
