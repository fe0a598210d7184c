import { Injectable } from '@nestjs/common';
import { type Context, type LegalDate } from '#kernel';
import { IdentityRepository } from '../data/identity.repository.js';
import { type OfficerEntity } from '../data/officer.entity.js';
import { isValidOn } from '../domain/officer.js';
import { identityErrors } from '../domain/identity.errors.js';

export interface CertifiedOfficer {
  readonly id: string;
  readonly name: string;
  readonly certificateNo: string;
}

@Injectable()
export class Officers {
  constructor(private readonly identity: IdentityRepository) {}

  /**
   * The officers who act in a step, in the order given. Refuses (422) fewer than two different ones, and any whose
   * certificate is not valid on `day` or not of `organId` (APL art. 42).
   */
  async requireCertified(
    ctx: Context,
    ids: readonly string[],
    organId: string,
    day: LegalDate,
  ): Promise<readonly CertifiedOfficer[]> {
    const different = [...new Set(ids)];
    if (different.length < 2) throw identityErrors.twoOfficers();
    const found = await this.identity.officers(ctx, different);
    return different.map((id) =>
      certified(
        found.find((officer) => officer.id === id),
        id,
        organId,
        day,
      ),
    );
  }

  /** Names of officers for screens; unknown ids are left out. */
  async names(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.identity.officers(ctx, [...new Set(ids)]);
    return new Map(found.map((officer) => [officer.id, officer.name]));
  }
}

function certified(
  officer: OfficerEntity | undefined,
  id: string,
  organId: string,
  day: LegalDate,
): CertifiedOfficer {
  if (officer === undefined || officer.organId !== organId || !officer.isActive)
    throw identityErrors.certificate(officer?.name ?? id, day);
  const { certificateNo: number, certificateFrom: validFrom, certificateTo: validTo } = officer;
  if (number === null || validFrom === null || validTo === null)
    throw identityErrors.certificate(officer.name, day);
  const certificate = { number, validFrom: validFrom as LegalDate, validTo: validTo as LegalDate };
  if (!isValidOn(certificate, day)) throw identityErrors.certificate(officer.name, day);
  return { id, name: officer.name, certificateNo: number };
}
