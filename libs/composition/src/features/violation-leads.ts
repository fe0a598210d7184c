import { LEADS_ENTITIES, ViolationLeadsModule } from '#violation-leads';
import { type Feature } from './feature.js';

export const violationLeads: Feature = { module: ViolationLeadsModule, entities: LEADS_ENTITIES };
