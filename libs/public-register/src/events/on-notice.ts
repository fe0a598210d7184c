import { Injectable, type OnModuleInit } from '@nestjs/common';
import { byStream, Subscriptions } from '#event-bus';
import { noticeAnnotated, noticeExpired, noticePublished, noticeWithdrawn } from '#contracts/publication';
import { ProjectNotices } from '../app/project-notices.js';

const PROJECTED = [noticePublished, noticeAnnotated, noticeWithdrawn, noticeExpired] as const;

/** The durable subscription `public-register`. */
@Injectable()
export class OnNotice implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly projection: ProjectNotices,
  ) {}

  onModuleInit(): void {
    this.subscriptions.register({
      name: 'public-register',
      key: byStream,
      isDivisible: true,
      handlers: PROJECTED.map((type) => ({
        type,
        handle: (ctx, events) => this.projection.apply(ctx, events),
      })),
    });
  }
}
