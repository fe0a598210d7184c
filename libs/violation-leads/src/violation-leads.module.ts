import { Module } from '@nestjs/common';
import { LeadFiling } from '#contracts/violation-leads';
import { AcceptLead } from './app/accept-lead.js';
import { ChangeLead } from './app/change-lead.js';
import { CloseLead } from './app/close-lead.js';
import { FindLeads } from './app/find-leads.js';
import { FindReport } from './app/report/find-report.js';
import { LeadDesk } from './app/lead-desk.js';
import { ReferLead } from './app/refer-lead.js';
import { RegisterLead } from './app/register-lead.js';
import { ReadReporter } from './app/report/read-reporter.js';
import { RegisterReport } from './app/report/register-report.js';
import { ReportIntake } from './app/report/report-intake.js';
import { ReturnLead } from './app/return-lead.js';
import { StoredLeadFiling } from './app/stored-lead-filing.js';
import { LeadRepository } from './data/lead.repository.js';
import { LeadsController } from './http/leads.controller.js';
import { ReportersController } from './http/reporters.controller.js';
import { ReportsController } from './http/reports.controller.js';

@Module({
  controllers: [LeadsController, ReportersController, ReportsController],
  providers: [
    AcceptLead,
    ChangeLead,
    CloseLead,
    FindLeads,
    FindReport,
    LeadDesk,
    LeadRepository,
    ReadReporter,
    ReferLead,
    RegisterLead,
    RegisterReport,
    ReportIntake,
    ReturnLead,
    { provide: LeadFiling, useClass: StoredLeadFiling },
  ],
  exports: [LeadFiling],
})
export class ViolationLeadsModule {}
