import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, newId } from '#kernel';
import { IdentityRepository } from '../data/identity.repository.js';
import { type Role } from '../domain/roles.js';
import { type Organ, Organs } from './organs.js';
import { hashPassword, randomToken, tokenHash } from './session/passwords.js';

export interface NewOfficer {
  readonly username: string;
  readonly name: string;
  readonly organId: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly certificate: { readonly number: string; readonly from: string; readonly to: string } | null;
}

/** Puts organs, officers and clients on the register: first start, demo, administration. */
@Injectable()
export class RegisterPeople {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly identity: IdentityRepository,
    private readonly organs: Organs,
  ) {}

  async usernames(ctx: Context): Promise<ReadonlySet<string>> {
    return new Set(await this.identity.usernames(ctx));
  }

  async organ(ctx: Context, organ: Omit<Organ, 'id'>): Promise<string> {
    const id = newId();
    await this.transactions.run(ctx, (tx) => this.identity.addOrgan(tx, { id, ...organ }));
    this.organs.refresh();
    return id;
  }

  async officer(ctx: Context, officer: NewOfficer): Promise<string> {
    const id = newId();
    const passwordHash = await hashPassword(officer.password);
    await this.transactions.run(ctx, (tx) =>
      this.identity.addOfficer(tx, {
        id,
        username: officer.username,
        name: officer.name,
        organId: officer.organId,
        passwordHash,
        roles: [...officer.roles],
        certificateNo: officer.certificate?.number ?? null,
        certificateFrom: officer.certificate?.from ?? null,
        certificateTo: officer.certificate?.to ?? null,
        isActive: true,
      }),
    );
    return id;
  }

  /** Returns the bearer token, which is shown once and stored as a hash. */
  async client(
    ctx: Context,
    client: { name: string; organId: string | null; roles: readonly Role[] },
  ): Promise<string> {
    const id = newId();
    const secret = randomToken();
    await this.transactions.run(ctx, (tx) =>
      this.identity.addClient(tx, {
        id,
        name: client.name,
        organId: client.organId,
        secretHash: tokenHash(secret),
        roles: [...client.roles],
      }),
    );
    return `${id}.${secret}`;
  }
}
