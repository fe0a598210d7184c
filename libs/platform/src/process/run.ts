import { AppError } from '#kernel';

type Stop = () => Promise<void>;

/** How long a drain may take before the process ends anyway: below the ten seconds most supervisors wait. */
const DRAIN_MS = 8000;

/**
 * Runs one process of the house: starts it, ends it cleanly on SIGINT or SIGTERM, and turns a failed start into one
 * sentence and exit code 1. A second signal ends it at once.
 */
export async function run(start: () => Promise<Stop>): Promise<void> {
  let stop: Stop | null = null;
  let asked = false;
  const end = (): void => {
    if (asked) process.exit(130);
    asked = true;
    // Before the start has finished there is nothing to drain; `start` is followed by the check below.
    if (stop !== null) void drain(stop);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    stop = await start();
  } catch (error) {
    say(error);
    process.exit(1);
  }
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a signal may have come during the start
  if (asked) await drain(stop);
}

async function drain(stop: Stop): Promise<never> {
  const late = setTimeout(() => process.exit(1), DRAIN_MS);
  try {
    await stop();
    clearTimeout(late);
    process.exit(0);
  } catch (error) {
    say(error);
    process.exit(1);
  }
}

function say(error: unknown): void {
  const lines = error instanceof AppError ? [error.sentence.zh, error.sentence.en] : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`\n${lines.join('\n')}\n`);
}
