/** The API document from whatever controllers load today; stands in while the whole house does not start. */
import 'reflect-metadata';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

const [out = '/tmp/openapi.json'] = process.argv.slice(2);
const controllers: Function[] = [];
for (const lib of readdirSync('libs')) {
  const folder = join('libs', lib, 'src/http');
  let files: string[] = [];
  try {
    files = (readdirSync(folder, { recursive: true }) as string[]).filter((f) =>
      f.endsWith('.controller.ts'),
    );
  } catch {
    continue;
  }
  for (const file of files) {
    try {
      const loaded = (await import(join(process.cwd(), folder, file))) as Record<string, unknown>;
      for (const one of Object.values(loaded))
        if (typeof one === 'function' && Reflect.hasMetadata('path', one)) controllers.push(one);
    } catch (error) {
      console.error(`skipped ${file}: ${String(error).split('\n')[0]}`);
    }
  }
}
const tokens = new Set<unknown>();
for (const one of controllers)
  for (const type of (Reflect.getMetadata('design:paramtypes', one) ?? []) as unknown[]) tokens.add(type);
const files = (await import('../../../libs/platform/src/files/index.js')) as Record<string, unknown>;
tokens.add(files['FileStore']);
class Stubs {}
Module({
  controllers: controllers as never,
  providers: [...tokens].map((provide) => ({ provide, useValue: {} })) as never,
})(Stubs);
const app = await NestFactory.create<NestFastifyApplication>(Stubs, new FastifyAdapter(), {
  logger: ['error'],
});
await app.init();
const { apiDocument } = await import('../../../libs/composition/src/describe-api.js');
writeFileSync(out, JSON.stringify(apiDocument(app)));
console.log(controllers.map((c) => c.name).join(' '));
process.exit(0);
