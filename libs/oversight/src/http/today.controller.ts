import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '#identity';
import { type Context } from '#kernel';
import { Ctx, Route } from '#platform/http';
import { FindToday } from '../app/find-today.js';
import { FindTodayRequest } from './today.request.js';
import { TodayResponse } from './today.response.js';

@ApiTags('oversight')
@Controller('api/v1/today')
export class TodayController {
  constructor(private readonly findToday: FindToday) {}

  @Get()
  @Can('today.read')
  @Route({ id: 'findToday', summary: '今日待办 · what is due, by date', answer: TodayResponse })
  list(@Ctx() ctx: Context, @Query() query: FindTodayRequest): Promise<TodayResponse> {
    return this.findToday.execute(ctx, query);
  }
}
