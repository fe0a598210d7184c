import { Injectable } from '@nestjs/common';
import { type EventHandler, type Subscription } from '../domain/subscription.js';

/** Every module registers its one subscription here while the application is built. */
@Injectable()
export class Subscriptions {
  private readonly registered = new Map<string, Subscription>();

  register(subscription: Subscription): void {
    if (this.registered.has(subscription.name))
      throw new Error(`Subscription ${subscription.name} is registered twice`);
    const types = subscription.handlers.map((handler: EventHandler) => handler.type.name);
    const repeated = types.find((type, index) => types.indexOf(type) !== index);
    if (repeated !== undefined)
      throw new Error(`Subscription ${subscription.name} handles ${repeated} twice`);
    this.registered.set(subscription.name, subscription);
  }

  all(): readonly Subscription[] {
    return [...this.registered.values()];
  }
}
