import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { readSecretFile, writeSecretFile } from '#platform/process';

/** One line of the file of first passwords: whoever runs the node hands them out, and people change them. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly organ: string;
  readonly roles: readonly string[];
}

/** No letters that look like digits, no digits that look like letters. 16 of 31: about 79 bits. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

function newPassword(): string {
  const letters = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

export function accountsPath(dataDirectory: string): string {
  return join(dataDirectory, 'accounts.json');
}

/**
 * The accounts of this node, with passwords made once. Written before any account exists, so that a start that was
 * cut short finds the same passwords again and nobody is locked out.
 */
export async function keepAccounts(
  dataDirectory: string,
  people: readonly Omit<Account, 'password'>[],
): Promise<readonly Account[]> {
  const path = accountsPath(dataDirectory);
  const stored = await readSecretFile(path);
  const known = stored === null ? [] : (JSON.parse(stored) as Account[]);
  const accounts = people.map((person) => {
    const password = known.find((one) => one.username === person.username)?.password ?? newPassword();
    return { ...person, password };
  });
  await writeSecretFile(path, `${JSON.stringify(accounts, null, 2)}\n`);
  return accounts;
}
