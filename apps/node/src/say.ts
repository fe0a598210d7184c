import { type Config } from '#platform/config';

/** Runs one step of the start and says how long it took. Steps quicker than a blink are said all the same. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stdout.write(`  · ${name} …`);
  const began = performance.now();
  const result = await work();
  process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return result;
}

export function note(text: string): void {
  process.stdout.write(`    ${text}\n`);
}

/** Where everything is, once it is there. */
export function announce(config: Config, accounts: string): void {
  const address = (port: number): string =>
    `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${String(port)}`;
  const lines = [
    '',
    '互鉴 Hujian 已就绪 · is ready',
    `  工作台 · workbench   ${address(config.port)}`,
    `  公示门户 · portal     ${address(config.portalPort)}`,
    `  接口文档 · API        ${address(config.port)}/api/openapi.json`,
    `  账号密码 · accounts   ${accounts}`,
    '  按 Ctrl-C 结束 · Ctrl-C ends it',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}
