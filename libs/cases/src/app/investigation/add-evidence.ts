import { Injectable } from '@nestjs/common';
import { Officers } from '#identity';
import { type Context, type LegalDate, newId, type Written } from '#kernel';
import { CaseRepository } from '../../data/case.repository.js';
import { addEvidence, type Evidence, type EvidenceKind } from '../../domain/investigation.js';
import { ChangeCase } from '../change-case.js';

export interface EvidenceInput {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly collectedOn: LegalDate;
  readonly officerIds: readonly string[];
}

/** What the file store says of a file it has taken in. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Its hash is fixed the moment the file comes in; two certified officers collected it (APL arts. 42, 46). */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly change: ChangeCase,
    private readonly cases: CaseRepository,
    private readonly officers: Officers,
  ) {}

  async execute(
    ctx: Context,
    id: string,
    version: number,
    input: EvidenceInput,
    file: EvidenceFile,
  ): Promise<Written> {
    return this.change.execute(ctx, { id, version, permission: 'case.investigate' }, async (tx, one) => {
      const { kind, title, collectedOn } = input;
      const officers = await this.officers.requireCertified(tx, input.officerIds, one.organId, collectedOn);
      const evidence: Evidence = {
        id: newId(this.change.now()),
        caseId: id,
        kind,
        title,
        collectedOn,
        officerIds: officers.map((officer) => officer.id),
        fileName: file.name,
        mediaType: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        addedAt: this.change.now(),
      };
      const decided = addEvidence(one, evidence, { officerId: tx.actor.id, today: this.change.today() });
      await this.cases.addEvidence(tx, evidence);
      return decided;
    });
  }
}
