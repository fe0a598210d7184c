import { AppError } from '#kernel';

type Stop = () => Promise<unknown>;

/** What has been started so far, to be stopped in the opposite order. */
export class Started {
  private readonly stops: Stop[] = [];
  private ending = false;

  get isEnding(): boolean {
    return this.ending;
  }

  add(stop: Stop): void {
    this.stops.push(stop);
  }

  async stop(): Promise<void> {
    this.ending = true;
    for (let stop = this.stops.pop(); stop !== undefined; stop = this.stops.pop()) await stop();
  }
}

/** How long a drain may take before the process ends anyway: below the ten seconds most supervisors wait. */
const DRAIN_MS = 8000;

/**
 * Runs one process of the house: starts it, ends it cleanly on SIGINT or SIGTERM, and turns a failed start into one
 * sentence and exit code 1, with nothing left running. A second signal ends it at once.
 */
export async function run(start: (started: Started) => Promise<void>): Promise<void> {
  const started = new Started();
  const onSignal = (): void => {
    if (started.isEnding) process.exit(130);
    void end(started, 0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await start(started);
  } catch (error) {
    // A signal during the start closes what the start is working with: its failure then is no news.
    if (started.isEnding) return;
    say(error);
    await end(started, 1);
  }
}

async function end(started: Started, code: number): Promise<never> {
  setTimeout(() => process.exit(1), DRAIN_MS);
  try {
    await started.stop();
  } catch (error) {
    say(error);
    process.exit(1);
  }
  process.exit(code);
}

function say(error: unknown): void {
  process.stderr.write(`\n${sentencesOf(error).join('\n')}\n`);
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof AppError) return [error.sentence.zh, error.sentence.en];
  return [error instanceof Error ? error.message : String(error)];
}
