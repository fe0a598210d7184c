import { Injectable } from '@nestjs/common';
import { FieldCipher } from '#platform/ciphers';
import { Clock, type Context, legalDateOf, newId } from '#kernel';
import { type KnownSubject, SubjectRepository } from '../data/subject.repository.js';
import { type Claim, claimOf, hasGoodCode, identityKey, onlyNamesake } from '../domain/identification.js';
import { CITIZEN_ID, type SubjectDescription, type SubjectRef } from '../domain/subject.js';

/**
 * Invariant: at most one subject has a good code, and at most one an identity key (unique indexes). Whoever loses the
 * race to insert finds the winner's row: the insert waits for the winner's commit before it is ignored.
 */
@Injectable()
export class ResolveSubject {
  constructor(
    private readonly subjects: SubjectRepository,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, said: SubjectDescription): Promise<SubjectRef> {
    const claim = claimOf(said, legalDateOf(this.clock.now()));
    return refOf(hasGoodCode(claim) ? await this.byCode(ctx, claim) : await this.byName(ctx, claim));
  }

  /** Who is meant, without writing anything down: the bearer of the code if the name fits, else the only one so named. */
  async known(ctx: Context, told: SubjectDescription): Promise<SubjectRef | null> {
    const claim = claimOf(told, legalDateOf(this.clock.now()));
    const found = hasGoodCode(claim)
      ? await this.subjects.bearerNamed(ctx, claim.code, claim.nameNormalised)
      : await this.knownByName(ctx, claim);
    return found === null ? null : refOf(found);
  }

  private async knownByName(ctx: Context, claim: Claim): Promise<KnownSubject | null> {
    const key = identityKey(claim, null);
    const known = key === null ? null : await this.subjects.byIdentityKey(ctx, key);
    return known ?? onlyNamesake(claim, await this.subjects.withGoodCodeNamed(ctx, claim.nameNormalised));
  }

  private async byCode(ctx: Context, claim: Claim & { readonly code: string }): Promise<KnownSubject> {
    const known = await this.subjects.byGoodCode(ctx, claim.code);
    if (known !== null) return this.keepName(ctx, known, claim);
    await this.subjects.lock(ctx, [`code:${claim.code}`, `name:${claim.nameNormalised}`]);
    const since = await this.subjects.byGoodCode(ctx, claim.code);
    const found = since ?? (await this.adopt(ctx, claim)) ?? (await this.create(ctx, claim, null));
    return this.keepName(
      ctx,
      found ?? mustExist(await this.subjects.byGoodCode(ctx, claim.code), claim),
      claim,
    );
  }

  /** The subject so far known by this name only, if there is one, turns out to be the bearer of the code. */
  private async adopt(ctx: Context, claim: Claim & { readonly code: string }): Promise<KnownSubject | null> {
    const key = identityKey(claim, null);
    const known = key === null ? null : await this.subjects.byIdentityKey(ctx, key);
    if (known === null) return null;
    await this.subjects.adoptCode(ctx, known.id, claim.code);
    return { ...known, code: claim.code };
  }

  private async byName(ctx: Context, claim: Claim): Promise<KnownSubject> {
    const hash = claim.citizenId === null ? null : this.cipher.hash(claim.citizenId, CITIZEN_ID);
    const key = identityKey(claim, hash);
    if (key === null) return mustExist(await this.create(ctx, claim, null), claim);
    const known = await this.subjects.byIdentityKey(ctx, key);
    if (known !== null) return this.keepName(ctx, known, claim);
    await this.subjects.lock(ctx, [`name:${claim.nameNormalised}`]);
    const namesake = onlyNamesake(claim, await this.subjects.withGoodCodeNamed(ctx, claim.nameNormalised));
    if (namesake !== null) return namesake;
    const made = (await this.create(ctx, claim, key)) ?? (await this.subjects.byIdentityKey(ctx, key));
    return this.keepName(ctx, mustExist(made, claim), claim);
  }

  /** Null when somebody else made it first. */
  private async create(ctx: Context, claim: Claim, key: string | null): Promise<KnownSubject | null> {
    const { kind, name, nameNormalised, code, codeFlag, division, address, citizenId, isDemo } = claim;
    const id = newId(this.clock.now());
    const encrypted = citizenId === null ? null : this.cipher.encrypt(citizenId, CITIZEN_ID);
    const row = { id, kind, name, nameNormalised, code, codeFlag, division, address, isDemo };
    const inserted = await this.subjects.insert(ctx, { ...row, identityKey: key, citizenId: encrypted });
    return inserted ? { id, kind, name, nameNormalised, code, division, isDemo } : null;
  }

  /** The name on record stays; another one under the same code is kept beside it. */
  private async keepName(ctx: Context, known: KnownSubject, claim: Claim): Promise<KnownSubject> {
    if (known.nameNormalised !== claim.nameNormalised) {
      const { name, nameNormalised } = claim;
      const validFrom = legalDateOf(this.clock.now());
      await this.subjects.addName(ctx, {
        subjectId: known.id,
        name,
        nameNormalised,
        validFrom,
        validTo: null,
      });
    }
    return known;
  }
}

function refOf({ nameNormalised: _, ...subject }: KnownSubject): SubjectRef {
  return subject;
}

function mustExist(subject: KnownSubject | null, claim: Claim): KnownSubject {
  if (subject === null) throw new Error(`A ${claim.kind} was refused as a duplicate, yet is not there`);
  return subject;
}
