/**
 * Part of the statement that takes a lock for the length of its transaction. A process that stops answering, or a
 * machine that is gone, leaves the server waiting inside the transaction; after four seconds the server ends it, and
 * others go on. What it had done is rolled back, so nothing takes effect twice.
 */
export const LEASE_ENDS = `set_config('idle_in_transaction_session_timeout', '4000', true)`;
