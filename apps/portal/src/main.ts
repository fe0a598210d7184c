import 'reflect-metadata';
import { readPortalConfig } from '#platform/config';
import { assertPortFree, run } from '#platform/process';
import { createPortal } from './create-portal.js';

/** The public register on a machine of its own: it needs the portal role's URL and the portal's key, nothing else. */
await run(async (started) => {
  const config = readPortalConfig(process.env);
  await assertPortFree(config.host, config.portalPort, 'PORTAL_PORT');
  const { databaseUrl, apiUrl, clientToken, trustedProxies, logLevel } = config;
  const app = await createPortal({ databaseUrl, apiUrl, clientToken, trustedProxies, logLevel });
  started.add(() => app.close());
  await app.listen(config.portalPort, config.host);
});
