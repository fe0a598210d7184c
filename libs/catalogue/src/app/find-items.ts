import { Injectable } from '@nestjs/common';
import { catalogueErrors } from '../domain/catalogue.errors.js';
import { type SupervisionItem } from '../domain/standard.js';
import { Catalogue } from './catalogue.js';

/** The catalogue of items for choosing from; in memory, a few dozen. */
@Injectable()
export class FindItems {
  constructor(private readonly catalogue: Catalogue) {}

  /** Refuses (422) an unknown domain: an empty list would look like a domain without items. */
  execute(query: { readonly domain?: string; readonly q?: string }): readonly SupervisionItem[] {
    const { domain } = query;
    if (domain !== undefined) this.catalogue.term('domains', domain, 'domain');
    const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return this.catalogue
      .items()
      .filter((item) => domain === undefined || item.domain === domain)
      .filter((item) => words.every((word) => searched(item).includes(word)));
  }

  /** Refuses an unknown code with 404. */
  one(code: string): SupervisionItem {
    const found = this.catalogue.findItem(code);
    if (found === null) throw catalogueErrors.itemNotFound(code);
    return found;
  }
}

function searched({ code, nameZh, nameEn, conductZh }: SupervisionItem): string {
  return `${code} ${nameZh} ${nameEn} ${conductZh}`.toLowerCase();
}
