import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Context, type Page } from '#kernel';
import { SubjectRepository } from '../data/subject.repository.js';
import { subjectErrors } from '../domain/subject.errors.js';
import { type SubjectDescription, type SubjectRef } from '../domain/subject.js';
import { FindSubjects, type SubjectQuery } from './find-subjects.js';
import { ResolveSubject } from './resolve-subject.js';

/** Who is supervised, as other modules ask for it. */
@Injectable()
export class Subjects {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly subjects: SubjectRepository,
    private readonly resolveSubject: ResolveSubject,
    private readonly findSubjects: FindSubjects,
  ) {}

  /**
   * The one subject that is meant, made when it is not known yet. A good code decides; without one, the exact name
   * among those whom no code tells apart. The same description always leads to the same subject, also in a race; only
   * a person of whom nothing but the name is given is a new subject each time. Typed-in (`manual`) codes and citizen
   * ids are refused (400) when wrong; imported ones are kept and flagged.
   */
  async resolve(ctx: Context, said: SubjectDescription): Promise<SubjectRef> {
    return this.transactions.run(ctx, (tx) => this.resolveSubject.execute(tx, said));
  }

  /**
   * The subject that is meant, if it is known already and by this very name; else null. For what nobody answers for,
   * such as a report of the public: it makes no subject and gives none a name. A wrong code is refused (400).
   */
  async recognise(ctx: Context, told: SubjectDescription): Promise<SubjectRef | null> {
    return this.resolveSubject.known(ctx, told);
  }

  /** Refuses an unknown id with 422. */
  async get(ctx: Context, id: string): Promise<SubjectRef> {
    const found = (await this.names(ctx, [id])).get(id);
    if (found === undefined) throw subjectErrors.unknown(id);
    return found;
  }

  /** For lists; unknown ids are left out. */
  async names(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, SubjectRef>> {
    if (ids.length === 0) return new Map();
    const found = await this.subjects.byIds(ctx, [...new Set(ids)]);
    return new Map(found.map(({ nameNormalised: _, ...subject }) => [subject.id, subject]));
  }

  /** By part of any of its names, or by the beginning of its code; in order of name. */
  async search(ctx: Context, query: SubjectQuery): Promise<Page<SubjectRef>> {
    return this.findSubjects.execute(ctx, query);
  }
}
