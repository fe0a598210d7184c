import { Injectable } from '@nestjs/common';
import { Officers } from '#identity';
import { type Context, type LegalDate } from '#kernel';
import { type Case } from '../domain/case.js';
import { type ServiceFacts, type ServiceMethod } from '../domain/documents.js';
import { type ServiceLimits } from '../domain/notice.js';
import { Statute } from './statute.js';

export interface ServiceInput {
  readonly method: ServiceMethod;
  readonly servedOn: LegalDate;
  readonly officerIds: readonly string[];
  readonly hasConsent?: boolean;
  readonly announcedOn?: LegalDate;
}

export interface ServiceAct {
  readonly service: ServiceFacts;
  readonly limits: Omit<ServiceLimits, 'notBefore'>;
}

/** How a document was served: by two certified officers, with the limits the law sets for the way chosen. */
@Injectable()
export class ServiceDesk {
  constructor(
    private readonly officers: Officers,
    private readonly statute: Statute,
  ) {}

  async act(ctx: Context, one: Case, input: ServiceInput, today: LegalDate): Promise<ServiceAct> {
    const { method, servedOn, hasConsent = false, announcedOn = null } = input;
    const officers = await this.officers.requireCertified(ctx, input.officerIds, one.organId, servedOn);
    const announcementEnds =
      announcedOn === null ? null : this.statute.due('SERVICE_BY_ANNOUNCEMENT', announcedOn).dueOn;
    return {
      service: {
        method,
        servedOn,
        hasConsent,
        announcedOn,
        officerIds: officers.map((officer) => officer.id),
      },
      limits: { today, announcementEnds },
    };
  }
}
