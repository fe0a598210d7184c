import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Ctx, pageResponse, Route } from '#platform/http';
import { Can } from '#identity';
import { Clock, type Context, type Division, legalDate, legalDateOf, type Page } from '#kernel';
import { Catalogue } from '../app/catalogue.js';
import { FindItems } from '../app/find-items.js';
import { FindProvisions } from '../app/find-provisions.js';
import { type Provision } from '../domain/provision.js';
import { type DeadlineRule, type Term } from '../domain/standard.js';
import {
  FindDeadlinesQuery,
  FindDivisionsQuery,
  FindItemsQuery,
  FindProvisionsQuery,
} from './catalogue.request.js';
import {
  itemCardResponse,
  itemResponse,
  SupervisionItemCardResponse,
  SupervisionItemResponse,
} from './item.response.js';
import { DeadlineResponse, DivisionResponse, ProvisionResponse, TermResponse } from './standard.response.js';

@ApiTags('catalogue')
@Controller('api/v1/catalogue')
export class CatalogueController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly findItems: FindItems,
    private readonly findProvisions: FindProvisions,
    private readonly clock: Clock,
  ) {}

  @Get('items')
  @Can('catalogue.read')
  @Route({ id: 'findItems', summary: '监管事项目录 · supervision items', answer: [SupervisionItemResponse] })
  items(@Query() query: FindItemsQuery): readonly SupervisionItemResponse[] {
    return this.findItems.execute(query).map(itemResponse);
  }

  @Get('items/:code')
  @Can('catalogue.read')
  @ApiParam({ name: 'code', example: 'FOOD-001' })
  @Route({
    id: 'findItem',
    summary: '监管事项及裁量基准 · one item with its benchmarks',
    answer: SupervisionItemCardResponse,
  })
  item(@Param('code') code: string): SupervisionItemCardResponse {
    return itemCardResponse(this.findItems.one(code), (region) => this.catalogue.benchmark(code, region));
  }

  @Get('vocabularies/:name')
  @Can('catalogue.read')
  @ApiParam({ name: 'name', example: 'penalty-kinds' })
  @Route({ id: 'findVocabulary', summary: '词表 · a closed list of words', answer: [TermResponse] })
  vocabulary(@Param('name') name: string): readonly Term[] {
    return this.catalogue.vocabulary(name);
  }

  @Get('deadlines')
  @Can('catalogue.read')
  @Route({ id: 'findDeadlines', summary: '法定期限 · legal deadlines', answer: [DeadlineResponse] })
  deadlines(@Query() query: FindDeadlinesQuery): readonly DeadlineRule[] {
    return this.catalogue.deadlines(
      query.on === undefined ? legalDateOf(this.clock.now()) : legalDate(query.on, 'on'),
    );
  }

  @Get('divisions')
  @Can('catalogue.read')
  @Route({ id: 'findDivisions', summary: '行政区划 · administrative divisions', answer: [DivisionResponse] })
  divisions(@Query() query: FindDivisionsQuery): readonly Division[] {
    const on = legalDateOf(this.clock.now());
    const { parent, q } = query;
    return q === undefined
      ? this.catalogue.divisionsUnder(parent, on)
      : this.catalogue.searchDivisions(q, parent, on);
  }

  @Get('provisions')
  @Can('catalogue.read')
  @Route({
    id: 'findProvisions',
    summary: '检索条文 · search the law',
    answer: pageResponse(ProvisionResponse),
  })
  provisions(@Ctx() ctx: Context, @Query() query: FindProvisionsQuery): Promise<Page<Provision>> {
    return this.findProvisions.execute(ctx, query);
  }
}
