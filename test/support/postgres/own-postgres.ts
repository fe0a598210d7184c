import { startEmbeddedPostgres } from '#platform/postgres';

/** An app of which nothing is left but its database: for tests that kill it. Says what it got in one line, then lives on. */
const [dataDirectory = ''] = process.argv.slice(2);
try {
  const { port, pid } = await startEmbeddedPostgres({
    dataDirectory,
    isDisposable: true,
    log: () => undefined,
  });
  process.stdout.write(`${JSON.stringify({ port, pid })}\n`);
  process.stdin.resume();
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`,
  );
}
