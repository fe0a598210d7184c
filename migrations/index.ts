import { EventBus1795000000000 } from './1795000000000-event-bus.js';
import { Throttle1795000050000 } from './1795000050000-throttle.js';
import { Identity1795000100000 } from './1795000100000-identity.js';
import { Catalogue1795000200000 } from './1795000200000-catalogue.js';
import { Subjects1795000300000 } from './1795000300000-subjects.js';
import { Results1795000400000 } from './1795000400000-results.js';
import { Publication1795000500000 } from './1795000500000-publication.js';
import { PublicRegister1795000510000 } from './1795000510000-public-register.js';
import { ViolationLeads1795000600000 } from './1795000600000-violation-leads.js';
import { Cases1795000700000 } from './1795000700000-cases.js';
import { MutualRecognition1795000800000 } from './1795000800000-mutual-recognition.js';
import { CreditRisk1795000900000 } from './1795000900000-credit-risk.js';
import { JointLists1795001000000 } from './1795001000000-joint-lists.js';
import { Oversight1795001100000 } from './1795001100000-oversight.js';
import { PublicLog1795001200000 } from './1795001200000-public-log.js';
import { NoticeDisclosure1795001210000 } from './1795001210000-notice-disclosure.js';
import { DemoNotices1795001220000 } from './1795001220000-demo-notices.js';
import { SignInByAddress1795001230000 } from './1795001230000-sign-in-by-address.js';
import { Erasure1795001240000 } from './1795001240000-erasure.js';
import { RecordsWithoutServiceDay1795001260000 } from './1795001260000-records-without-service-day.js';
import { OneHolderOfANumber1795001265000 } from './1795001265000-one-holder-of-a-number.js';
import { EventsSetAside1795001280000 } from './1795001280000-events-set-aside.js';
import { PartitionedSubscriptions1795001290000 } from './1795001290000-partitioned-subscriptions.js';
import { TheCaseOfAResult1795001295000 } from './1795001295000-the-case-of-a-result.js';
import { Relay1795001300000 } from './1795001300000-relay.js';
import { ChangesOfTheRegister1795001310000 } from './1795001310000-changes-of-the-register.js';

/** In order of time; never edited once released. */
export const MIGRATIONS = [
  EventBus1795000000000,
  Throttle1795000050000,
  Identity1795000100000,
  Catalogue1795000200000,
  Subjects1795000300000,
  Results1795000400000,
  Publication1795000500000,
  PublicRegister1795000510000,
  ViolationLeads1795000600000,
  Cases1795000700000,
  MutualRecognition1795000800000,
  CreditRisk1795000900000,
  JointLists1795001000000,
  Oversight1795001100000,
  PublicLog1795001200000,
  NoticeDisclosure1795001210000,
  DemoNotices1795001220000,
  SignInByAddress1795001230000,
  Erasure1795001240000,
  RecordsWithoutServiceDay1795001260000,
  OneHolderOfANumber1795001265000,
  EventsSetAside1795001280000,
  PartitionedSubscriptions1795001290000,
  TheCaseOfAResult1795001295000,
  Relay1795001300000,
  ChangesOfTheRegister1795001310000,
];
