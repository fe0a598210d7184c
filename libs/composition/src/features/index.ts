import { cases } from './cases.js';
import { type Feature } from './feature.js';
import { violationLeads } from './violation-leads.js';
import { mutualRecognition } from './mutual-recognition.js';
import { creditRisk } from './credit-risk.js';
import { jointLists } from './joint-lists.js';

/** Every feature of the house. Deleting a feature is deleting its folder, its file here and its lines. */
export const FEATURES: readonly Feature[] = [
  violationLeads,
  cases,
  mutualRecognition,
  creditRisk,
  jointLists,
];
