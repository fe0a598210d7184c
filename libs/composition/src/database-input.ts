import { MIGRATIONS } from '#migrations';
import { type DataSourceInput } from '#platform/database';
import { ALL_ENTITIES } from './entities.js';

export function databaseInput(
  config: { readonly databaseUrl: string; readonly poolSize: number },
  applicationName: string,
): DataSourceInput {
  return {
    url: config.databaseUrl,
    poolSize: config.poolSize,
    entities: ALL_ENTITIES,
    migrations: MIGRATIONS,
    applicationName,
  };
}
