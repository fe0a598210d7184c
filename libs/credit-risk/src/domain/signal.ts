import { addDays, type LegalDate } from '#kernel';

export type SignalKind = 'RESULT_EFFECTIVE' | 'RESULT_REVOKED' | 'LIST_ENTERED' | 'LIST_REMOVED';

/** What a result says that the formula weighs. */
export interface ResultFactors {
  readonly outcome: string;
  readonly penaltyKinds: readonly string[];
  readonly fineFen: string;
  readonly band: string;
  readonly domain: string | null;
}

/** What a listing says: it is in force from the signal's day to `until`, unless removed before. */
export interface ListingFactors {
  readonly list: string;
  readonly until: LegalDate;
}

/**
 * One thing that happened to a business, as an event told it. All that is known of a business is the set of its
 * signals: the order in which they came changes nothing.
 */
export interface Signal {
  readonly eventId: string;
  /** Number of the event in the ledger. */
  readonly number: string;
  readonly kind: SignalKind;
  readonly subjectId: string;
  /** The result or list entry it is about. */
  readonly aboutId: string;
  readonly on: LegalDate;
  readonly result: ResultFactors | null;
  readonly listing: ListingFactors | null;
}

/** A result as the signals tell it: it counts once, wherever it was made and however often it was told. */
export interface KnownResult extends ResultFactors {
  readonly signal: Signal;
  readonly isRevoked: boolean;
}

/** In force from `from` up to, but not including, `to`. */
export interface KnownListing {
  readonly signal: Signal;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

export interface Known {
  readonly results: readonly KnownResult[];
  readonly listings: readonly KnownListing[];
}

/** The list whose entries overrule the points (DOMAIN §4.2). */
const VETO_LIST = 'SERIOUS';

export function knownFrom(signals: readonly Signal[]): Known {
  const inOrder = signals.toSorted((left, right) => compareNumbers(left.number, right.number));
  const about = (kind: SignalKind): Map<string, Signal> =>
    new Map(
      inOrder
        .filter((signal) => signal.kind === kind)
        .reverse()
        .map((signal) => [signal.aboutId, signal]),
    );
  const revoked = about('RESULT_REVOKED');
  const removed = about('LIST_REMOVED');
  const results = [...about('RESULT_EFFECTIVE').values()].flatMap((signal) =>
    signal.result === null ? [] : [{ ...signal.result, signal, isRevoked: revoked.has(signal.aboutId) }],
  );
  const listings = [...about('LIST_ENTERED').values()].flatMap((signal) =>
    signal.listing?.list === VETO_LIST
      ? [listingOf(signal, signal.listing.until, removed.get(signal.aboutId))]
      : [],
  );
  return { results: results.reverse(), listings: listings.reverse() };
}

export function compareNumbers(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}

/** `until` is the last day of the term; a removal ends it on its day. */
function listingOf(signal: Signal, until: LegalDate, removal: Signal | undefined): KnownListing {
  const over = addDays(until, 1);
  return { signal, from: signal.on, to: removal !== undefined && removal.on < over ? removal.on : over };
}
