import 'reflect-metadata';
import { type DynamicModule, Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventBusModule } from '#event-bus';
import { Clock, SystemClock } from '#kernel';
import { DatabaseModule } from '#platform/database';
import { LogModule } from '#platform/log';

type Seal = Parameters<typeof EventBusModule.forRoot>[0];

const NO_KEYS: Seal = { keysDirectory: '/nonexistent', origin: null };

/** The event bus, as one process has it, with `more` over it; without a folder of keys it seals nothing. */
export async function busNode(
  url: string,
  seal: Seal = NO_KEYS,
  poolSize = 8,
  clock: Clock = new SystemClock(),
  more: readonly DynamicModule[] = [],
): Promise<INestApplicationContext> {
  @Global()
  @Module({ providers: [{ provide: Clock, useValue: clock }], exports: [Clock] })
  class ClockModule {}
  @Module({
    imports: [
      LogModule.forRoot('silent'),
      ClockModule,
      DatabaseModule.forRoot({ url, poolSize, entities: [], migrations: [], applicationName: 'test' }),
      EventBusModule.forRoot(seal),
      ...more,
    ],
  })
  class Node {}
  return NestFactory.createApplicationContext(Node, { logger: false, abortOnError: false });
}
