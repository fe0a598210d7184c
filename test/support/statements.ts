import type { INestApplicationContext } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import { Database } from '#platform/database';
import type { Context } from '#kernel';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Every question that this application asks its database outside a transaction from now on, as it is asked. */
export function statementsOf(app: INestApplicationContext): Observable<Statement> {
  const asked = new Subject<Statement>();
  const database = app.get(Database);
  const ask = database.query.bind(database);
  database.query = <Row>(ctx: Context, sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
    asked.next({ sql, parameters: parameters ?? [] });
    return ask<Row>(ctx, sql, parameters);
  };
  return asked;
}
