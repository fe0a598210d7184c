import { type Answer, type ApiDocument, ApiProgram, type Session } from '../api-program.js';

/** One line of the file of passwords that a node writes at its first start. */
export interface Account {
  readonly username: string;
  readonly password: string;
  /** Name of the organ. */
  readonly organ: string;
  readonly roles: readonly string[];
}

/** An officer who has signed in. */
export interface Seat {
  readonly program: ApiProgram;
  readonly session: Session;
}

interface Officer {
  readonly id: string;
  readonly roles: readonly string[];
  readonly certificateTo: string | null;
}

/** All who have an account on one node. Each signs in once: a password costs a second of CPU, a session nothing. */
export class Crew {
  private readonly seats = new Map<string, Promise<Seat>>();
  private readonly pairs = new Map<string, Promise<readonly string[]>>();

  constructor(
    readonly address: string,
    readonly document: ApiDocument,
    private readonly accounts: readonly Account[],
    private readonly told?: (operation: string, answer: Answer) => void,
  ) {}

  async as(organ: string, role: string): Promise<Seat> {
    const account = this.accounts.find((one) => one.organ === organ && one.roles.includes(role));
    if (account === undefined) throw new Error(`Nobody at ${organ} is ${role}`);
    let seat = this.seats.get(account.username);
    if (seat === undefined) {
      seat = this.signIn(account);
      this.seats.set(account.username, seat);
      // Not the seat of the next who asks: the server may have been killed in the middle.
      seat.catch(() => this.seats.delete(account.username));
    }
    return seat;
  }

  /** Two handlers of the organ whose certificates hold on that day: who signs in as handler, and another. */
  async handlers(organ: string, on: string): Promise<readonly string[]> {
    const key = `${organ} ${on}`;
    let pair = this.pairs.get(key);
    if (pair === undefined) {
      pair = this.findHandlers(organ, on);
      this.pairs.set(key, pair);
      pair.catch(() => this.pairs.delete(key));
    }
    return pair;
  }

  /** Names of organs that have somebody for each of these roles. */
  organsWith(roles: readonly string[]): readonly string[] {
    const names = [...new Set(this.accounts.map((account) => account.organ))];
    return names.filter((name) => {
      const people = this.accounts.filter((account) => account.organ === name);
      return roles.every((role) => people.some((account) => account.roles.includes(role)));
    });
  }

  private async signIn({ username, password }: Account): Promise<Seat> {
    const program = new ApiProgram(this.address, this.document, this.told);
    return { program, session: await program.signIn(username, password) };
  }

  private async findHandlers(organ: string, on: string): Promise<readonly string[]> {
    const { program, session } = await this.as(organ, 'handler');
    const { body } = await program.call<readonly Officer[]>('findOfficers');
    const second = body.find(
      ({ id, roles, certificateTo }) =>
        id !== session.id && roles.includes('handler') && certificateTo !== null && certificateTo > on,
    );
    if (second === undefined) throw new Error(`${organ} has no second handler`);
    return [session.id, second.id];
  }
}
