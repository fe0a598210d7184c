import { LeadEntity } from './data/lead.entity.js';
import { ReportEntity } from './data/report.entity.js';
import { TransferEntity } from './data/transfer.entity.js';

export { ViolationLeadsModule } from './violation-leads.module.js';

export const LEADS_ENTITIES = [LeadEntity, TransferEntity, ReportEntity];
