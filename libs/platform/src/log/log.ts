import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Logger, pino } from 'pino';

/** Structured lines on standard error. Never given personal values: callers pass ids. */
export class Log {
  private readonly logger: Logger;

  constructor(level: 'debug' | 'info' | 'warn' | 'error' | 'silent') {
    this.logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  }

  info(module: string, message: string, facts: Readonly<Record<string, unknown>> = {}): void {
    this.logger.info({ module, ...facts }, message);
  }

  error(module: string, message: string, error: unknown): void {
    this.logger.error({ module, err: error }, message);
  }
}

@Global()
@Module({})
export class LogModule {
  static forRoot(level: ConstructorParameters<typeof Log>[0]): DynamicModule {
    return { module: LogModule, providers: [{ provide: Log, useValue: new Log(level) }], exports: [Log] };
  }
}
