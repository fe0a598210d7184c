import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { contextOf } from '#platform/http';
import { FindPublished } from '#public-register';
import { type Site } from '../pages/layout.js';
import { languageOfPath } from '../words/language.js';

/** Which portal a request reads. A register that has held the demo world is never clean again: that is asked no more. */
@Injectable()
export class Sites {
  private isDemo = false;

  constructor(private readonly register: FindPublished) {}

  async of(request: FastifyRequest): Promise<Site> {
    this.isDemo ||= await this.register.holdsDemo(contextOf(request));
    return this.lastKnown(request);
  }

  /** Asks nothing: for the page that says that something failed. */
  lastKnown(request: FastifyRequest): Site {
    return { language: languageOfPath(request.url), isDemo: this.isDemo };
  }
}
