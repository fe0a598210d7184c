import { describe, expect, it } from '@jest/globals';
import { feedback, subscriptions } from '../../tools/architecture/modules.cjs';
import { findLoop } from './support/graph.js';
import { MODULES, read, sourcesIn, writtenModules } from './support/repository.js';
import { handledPublishers, registeredNames } from './support/subscriptions.js';

const EVENT = /export const (\w+) = defineEvent<[\s\S]*?>\(\s*'([^']+)',\s*(\d+)/g;

interface DeclaredEvent {
  readonly publisher: string;
  readonly constant: string;
  readonly wireName: string;
  readonly version: string;
}

const isFeedback = (subscriber: string, publisher: string): boolean =>
  feedback.some((edge) => edge.subscriber === subscriber && edge.publisher === publisher);

function declaredEvents(): readonly DeclaredEvent[] {
  return Object.keys(MODULES).flatMap((publisher) =>
    sourcesIn(`libs/contracts/src/${publisher}`).flatMap((path) =>
      [...read(path).matchAll(EVENT)].map(([, constant = '', wireName = '', version = '']) => ({
        publisher,
        constant,
        wireName,
        version,
      })),
    ),
  );
}

describe('the subscription map', () => {
  it('has no loop but through the named feedback edges', () => {
    const forward = Object.entries(subscriptions).map(([subscriber, publishers]) => [
      subscriber,
      publishers.filter((publisher) => !isFeedback(subscriber, publisher)),
    ]);
    expect(findLoop(Object.fromEntries(forward) as Record<string, readonly string[]>)).toBeNull();
  });

  it('names as feedback only edges that it has', () => {
    const absent = feedback.filter(
      ({ subscriber, publisher }) => !(subscriptions[subscriber] ?? []).includes(publisher),
    );
    expect(absent).toEqual([]);
  });

  it.each(writtenModules())('is what %s really registers', (module) => {
    const expected = [...(subscriptions[module] ?? [])].sort();
    expect({ names: registeredNames(module), publishers: handledPublishers(module) }).toEqual({
      names: expected.length === 0 ? [] : [module],
      publishers: expected,
    });
  });

  it('asks for no contract that the import map withholds', () => {
    const withheld = Object.entries(subscriptions).flatMap(([subscriber, publishers]) =>
      publishers.filter((publisher) => !(MODULES[subscriber]?.contracts ?? []).includes(publisher)),
    );
    expect(withheld).toEqual([]);
  });
});

describe('events', () => {
  it('are found in contracts', () => {
    const constants = sourcesIn('libs/contracts/src').flatMap(
      (path) => read(path).match(/\bdefineEvent</g) ?? [],
    );
    expect(declaredEvents()).toHaveLength(constants.length);
  });

  it('have wire names of their own', () => {
    const names = declaredEvents().map(({ wireName, version }) => `${wireName} ${version}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('have wire names that read as noun.past_tense', () => {
    const odd = declaredEvents().filter(({ wireName }) => !/^[a-z][a-z_]*\.[a-z][a-z_]*$/.test(wireName));
    expect(odd).toEqual([]);
  });

  it.each(writtenModules())('are all published by %s, to which they belong', (module) => {
    const sources = sourcesIn(`libs/${module}/src`).map(read).join('\n');
    const unpublished = declaredEvents()
      .filter(
        ({ publisher, constant }) =>
          publisher === module && !new RegExp(`\\b${constant}\\s*\\.of\\(`).test(sources),
      )
      .map(({ constant }) => constant);
    expect(unpublished).toEqual([]);
  });
});
