import { Injectable } from '@nestjs/common';
import { type EventHandler } from '#event-bus';
import { type Context, type RecordedEvent } from '#kernel';
import { DossierRepository } from '../data/dossier.repository.js';
import { dossierEntry, type DossierKind, subjectSource } from '../domain/dossier-entry.js';
import { DOSSIER_KINDS } from './dossier-kinds.js';

/** Builds the dossier from the ledger. Each batch is one insert; the same event twice is one entry. */
@Injectable()
export class ProjectDossier {
  constructor(private readonly dossier: DossierRepository) {}

  handlers(): readonly EventHandler[] {
    return DOSSIER_KINDS.map((kind) => this.handler(kind));
  }

  private handler(kind: DossierKind): EventHandler {
    return { type: kind.type, handle: (ctx, events) => this.project(ctx, kind, events) };
  }

  private async project(ctx: Context, kind: DossierKind, events: readonly RecordedEvent[]): Promise<void> {
    const sources = events.map((event) => subjectSource(kind, event)).filter((source) => source !== null);
    const subjects = await this.dossier.subjectsOf(ctx, sources);
    await this.dossier.add(
      ctx,
      events.map((event) => dossierEntry(kind, event, subjects)),
    );
  }
}
