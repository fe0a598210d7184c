import { Injectable } from '@nestjs/common';
import { FieldCipher } from '#platform/ciphers';
import { Database } from '#platform/database';
import { type Context, formatUscc, maskCitizenId, parseUscc } from '#kernel';
import { subjectErrors } from '../domain/subject.errors.js';
import { CITIZEN_ID, type SubjectRef } from '../domain/subject.js';

/** What the code itself says (GB 32100): who registered, as what, where, and the organisation code inside. */
interface CodeParts {
  readonly printed: string;
  readonly kind: string;
  readonly division: string;
  readonly organisationCode: string;
}

interface OtherName {
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The identity card of a subject. Of a person: no address, and the citizen id masked. */
export interface SubjectView extends SubjectRef {
  readonly codeFlag: string | null;
  readonly codeParts: CodeParts | null;
  readonly address: string | null;
  readonly citizenIdMasked: string | null;
  readonly otherNames: readonly OtherName[];
  readonly version: number;
}

type Row = Omit<SubjectView, 'codeParts' | 'citizenIdMasked'> & { readonly citizenId: string | null };

@Injectable()
export class FindSubject {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** Refuses an unknown id with 404. */
  async execute(ctx: Context, id: string): Promise<SubjectView> {
    const [row] = await this.database.query<Row>(
      ctx,
      `SELECT s.id, s.kind, s.name, s.code, s.code_flag AS "codeFlag", s.division, s.address, s.version,
              s.citizen_id AS "citizenId", s.is_demo AS "isDemo",
              coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'validFrom', n.valid_from, 'validTo', n.valid_to)
                                         ORDER BY n.valid_from, n.name)
                          FROM subjects.subject_name n WHERE n.subject_id = s.id), '[]') AS "otherNames"
         FROM subjects.subject s WHERE s.id = $1`,
      [id],
    );
    if (row === undefined) throw subjectErrors.notFound(id);
    const { citizenId, ...subject } = row;
    const citizenIdMasked =
      citizenId === null ? null : maskCitizenId(this.cipher.decrypt(citizenId, CITIZEN_ID));
    const address = subject.kind === 'PERSON' ? null : subject.address;
    return { ...subject, address, codeParts: partsOf(subject.code), citizenIdMasked };
  }
}

function partsOf(code: string | null): CodeParts | null {
  const parsed = code === null ? null : parseUscc(code);
  if (parsed?.valid !== true) return null;
  const { kind, division, organisationCode } = parsed;
  return { printed: formatUscc(parsed.code), kind, division, organisationCode };
}
