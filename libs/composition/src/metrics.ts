import { timingSafeEqual } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type BusState, FindBusState } from '#event-bus';
import { Clock, systemContext } from '#kernel';
import { Relay } from '#relay';

const SCRAPE = systemContext('metrics', 'metrics');
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Of the process itself; once, however many applications it holds. */
const ofProcess = new Registry();
let isCollecting = false;

/**
 * `GET /metrics` for Prometheus: how far ledger and subscriptions have got, read in one statement when it is asked. With
 * a token only to who knows it; without one only to this machine, and to nobody whom a proxy lets through.
 */
export function serveMetrics(
  app: INestApplicationContext,
  server: FastifyInstance,
  token: string | null,
): void {
  if (!isCollecting) collectDefaultMetrics({ register: ofProcess });
  isCollecting = true;
  const metrics = new BusMetrics();
  const all = Registry.merge([ofProcess, metrics.registry]);
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.status(404).type('text/plain').send('Not found.\n');
    metrics.set(await app.get(FindBusState).execute(SCRAPE), app.get(Clock).now());
    metrics.setRelay(await app.get(Relay).unsent());
    return reply.type(all.contentType).send(await all.metrics());
  });
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null) return LOOPBACK.test(request.ip) && request.headers['x-forwarded-for'] === undefined;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

class BusMetrics {
  readonly registry = new Registry();
  private readonly head = this.gauge('hujian_ledger_head', 'Last number of the ledger');
  private readonly unnumbered = this.gauge('hujian_ledger_unnumbered', 'Committed events without a number');
  private readonly sealed = this.gauge('hujian_ledger_sealed', 'Events under the latest checkpoint');
  private readonly unsealedAge = this.gauge(
    'hujian_ledger_unsealed_age_seconds',
    'Age of the oldest event without a checkpoint, 0 when all are sealed',
  );
  private readonly unsent = this.gauge(
    'hujian_relay_unsent',
    'Numbers of the ledger that the relay has not got to, 0 where nothing is relayed',
  );
  private readonly lag = this.each('hujian_subscription_lag', 'Events after the cursor');
  private readonly lagAge = this.each(
    'hujian_subscription_lag_age_seconds',
    'Age of the first event after the cursor, 0 when level',
  );
  private readonly retrying = this.each(
    'hujian_subscription_retrying',
    'Failing events that are tried again',
  );
  private readonly waiting = this.each('hujian_subscription_waiting', 'Events held behind a failing one');
  private readonly dead = this.each('hujian_subscription_dead', 'Failing events that a person must look at');
  private readonly setAside = this.each('hujian_subscription_set_aside', 'Events that a person set aside');

  setRelay(unsent: number | null): void {
    this.unsent.set(unsent ?? 0);
  }

  set(state: BusState, now: Date): void {
    const ageOf = (since: string | null): number =>
      since === null ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
    this.head.set(Number(state.head));
    this.unnumbered.set(state.unnumbered);
    this.sealed.set(Number(state.sealed));
    this.unsealedAge.set(ageOf(state.unsealedSince));
    for (const { name: subscription, ...one } of state.subscriptions) {
      this.lag.set({ subscription }, one.lag);
      this.lagAge.set({ subscription }, ageOf(one.waitingSince));
      this.retrying.set({ subscription }, one.retrying);
      this.waiting.set({ subscription }, one.waiting);
      this.dead.set({ subscription }, one.dead);
      this.setAside.set({ subscription }, one.setAside);
    }
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }

  private each(name: string, help: string): Gauge<'subscription'> {
    return new Gauge({ name, help, labelNames: ['subscription'], registers: [this.registry] });
  }
}
