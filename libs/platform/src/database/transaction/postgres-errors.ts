interface DatabaseFault {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly driverError?: DatabaseFault;
}

/** SQLSTATE or Node error code of a failed statement, as TypeORM or pg threw it. */
function databaseCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const fault = error as DatabaseFault;
  const code = fault.driverError?.code ?? fault.code;
  return typeof code === 'string' ? code : null;
}

/** Name of the unique constraint that a statement ran into: somebody else was first with the value. Null for all else. */
export function takenConstraint(error: unknown): string | null {
  if (databaseCode(error) !== '23505') return null;
  const fault = error as DatabaseFault;
  const name = fault.driverError?.constraint ?? fault.constraint;
  return typeof name === 'string' ? name : null;
}

/** 40001 serialization_failure, 40P01 deadlock_detected: the same work, done again, may succeed. */
export function isLostRace(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '40001' || code === '40P01';
}

/** 25P03: the server ended a transaction in which nothing was heard for too long. */
const CONNECTION_LOST = /^(08\w{3}|25P03|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;

/**
 * True for what is no fault of the work itself: a lost race, or a server that went away. TypeORM lets go of a broken
 * connection at once, so that the next statement of its transaction only hears that it is gone.
 */
export function isTransient(error: unknown): boolean {
  const code = databaseCode(error);
  if (code !== null && (isLostRace(error) || CONNECTION_LOST.test(code))) return true;
  return (
    error instanceof Error &&
    /Connection terminated|Client has encountered a connection error|query runner (?:was )?already released/i.test(
      error.message,
    )
  );
}
