import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '#identity';
import { type Context } from '#kernel';
import { Database } from '#platform/database';
import { FileStore } from '#platform/files';
import { caseErrors } from '../../domain/case.errors.js';

export interface OpenedEvidence {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly stream: Readable;
}

/** For who may see the case; other organs get evidence by transfer, assistance or recognition (DESIGN §5). */
@Injectable()
export class OpenEvidence {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly files: FileStore,
  ) {}

  async execute(ctx: Context, caseId: string, evidenceId: string): Promise<OpenedEvidence> {
    const organs = await this.access.reachable(ctx, 'case.read');
    const [row] = await this.database.query<Omit<OpenedEvidence, 'stream'>>(
      ctx,
      `SELECT e.file_name AS "fileName", e.media_type AS "mediaType", e.bytes, e.sha256
         FROM cases.evidence e JOIN cases."case" c ON c.id = e.case_id
        WHERE e.id = $2 AND c.id = $1 AND ($3::uuid[] IS NULL OR c.organ_id = ANY($3))`,
      [caseId, evidenceId, organs],
    );
    if (row === undefined) throw caseErrors.evidenceNotFound(evidenceId);
    return { ...row, stream: await this.files.open(row.sha256) };
  }
}
