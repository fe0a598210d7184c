import * as cases from '#contracts/cases';
import * as creditRisk from '#contracts/credit-risk';
import * as jointLists from '#contracts/joint-lists';
import * as mutualRecognition from '#contracts/mutual-recognition';
import * as publication from '#contracts/publication';
import * as results from '#contracts/results';
import * as violationLeads from '#contracts/violation-leads';
import { LEDGER_EVENTS } from '#event-bus';
import { type EventType } from '#kernel';

const PUBLISHERS = [violationLeads, cases, results, mutualRecognition, creditRisk, jointLists, publication];

/** Every type of event that this house records. */
export const EVENT_TYPES: readonly EventType<object>[] = [
  ...PUBLISHERS.flatMap((contracts) => Object.values(contracts) as unknown[]).filter(isEventType),
  ...LEDGER_EVENTS,
];

function isEventType(exported: unknown): exported is EventType<object> {
  return typeof exported === 'object' && exported !== null && 'fields' in exported && 'version' in exported;
}
