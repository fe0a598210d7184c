import { Injectable } from '@nestjs/common';
import { OrganSystems } from '#contracts/identity';
import { Catalogue } from './catalogue.js';

@Injectable()
export class KnownOrganSystems extends OrganSystems {
  constructor(private readonly catalogue: Catalogue) {
    super();
  }

  override isKnown(system: string): boolean {
    return this.catalogue.vocabulary('organ-systems').some((term) => term.code === system);
  }
}
