import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '#platform/database';
import { type Organ, Organs } from '#identity';
import { type Context, type LegalDate } from '#kernel';
import { AuthorityRepository } from '../data/authority.repository.js';
import { competentFor, counterpartIn, verdictOn, type Verdict } from '../domain/competent-organs.js';
import { Catalogue } from './catalogue.js';

export interface Place {
  readonly itemCode: string;
  /** Where the violation occurred (APL art. 22). */
  readonly division: string;
  readonly on: LegalDate;
}

export interface NewAuthority {
  readonly organId: string;
  readonly domain: string;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
}

/** Which organ may act on which item where: the matrix of APL arts. 22–25. */
@Injectable()
export class Competence {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly authorities: AuthorityRepository,
    private readonly catalogue: Catalogue,
    private readonly organs: Organs,
  ) {}

  /** The competent organs of the lowest level, the item's usual system first. Empty when nobody is. */
  async organsFor(ctx: Context, place: Place): Promise<readonly Organ[]> {
    const item = this.catalogue.item(place.itemCode, place.on);
    return competentFor(item, place.division, await this.holders(ctx, item.domain, place.on));
  }

  /** Whether that organ holds the item's domain on the day and covers the place (DOMAIN §1.5 rule 2). */
  async mayAct(ctx: Context, organId: string, place: Place): Promise<Verdict> {
    const item = this.catalogue.item(place.itemCode, place.on);
    const organ = await this.organs.get(organId);
    const holders = await this.holders(ctx, item.domain, place.on);
    return verdictOn(
      organ,
      item,
      place.division,
      holders.some((holder) => holder.id === organId),
    );
  }

  /** Whom to ask in another region: the highest organ there that holds the item's domain. Null when there is none. */
  async regionCounterpart(
    ctx: Context,
    asked: { readonly itemCode: string; readonly region: string; readonly on: LegalDate },
  ): Promise<Organ | null> {
    const item = this.catalogue.item(asked.itemCode, asked.on);
    return counterpartIn(item, asked.region, await this.holders(ctx, item.domain, asked.on));
  }

  /** Grants an organ a domain for a time; the same grant twice is one. Refuses (422) unknown organs and domains. */
  async grant(ctx: Context, authority: NewAuthority): Promise<void> {
    this.catalogue.term('domains', authority.domain, 'domain');
    await this.organs.get(authority.organId);
    await this.transactions.run(ctx, (tx) => this.authorities.add(tx, authority));
  }

  private async holders(ctx: Context, domain: string, on: LegalDate): Promise<readonly Organ[]> {
    const ids = await this.authorities.holders(ctx, domain, on);
    const all = await this.organs.all();
    return all.filter((organ) => ids.has(organ.id));
  }
}
