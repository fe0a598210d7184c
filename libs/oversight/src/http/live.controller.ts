import { Controller, Header, type MessageEvent, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { endWith, ignoreElements, interval, map, merge, type Observable, takeUntil, timer } from 'rxjs';
import { Can } from '#identity';
import { FollowNews } from '../app/follow-news.js';

/** Proxies cut a line on which nothing is said, often after 30 seconds. */
const SIGN_OF_LIFE_MS = 20_000;
/** Then the browser asks anew, and whoever was signed out or lost the permission meanwhile is refused. */
const LONGEST_MS = 10 * 60_000;
const ASK_AGAIN_AFTER_MS = 1000;

/** Not in the API document: programs follow the records themselves, and a call that does not end is none to try out. */
@ApiExcludeController()
@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly followNews: FollowNews) {}

  @Sse()
  @Can('today.read')
  @Header('x-content-type-options', 'nosniff')
  follow(): Observable<MessageEvent> {
    const news = this.followNews.execute();
    const messages = news.pipe(
      map(({ number, kinds }) => ({ id: number, retry: ASK_AGAIN_AFTER_MS, data: { number, kinds } })),
    );
    const isOver = news.pipe(ignoreElements(), endWith(null));
    const signsOfLife = interval(SIGN_OF_LIFE_MS).pipe(map((): MessageEvent => ({ comment: '' })));
    return merge(messages, signsOfLife).pipe(takeUntil(merge(isOver, timer(LONGEST_MS))));
  }
}
