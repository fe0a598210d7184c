// node tools/data/check-data.mjs — checks every data file of the catalogue and of the demo; part of `npm run check`.
import {
  checkDeadlines,
  checkLimitations,
  checkPublicationRules,
  checkVocabularies,
  loadDivisions,
} from './check-catalogue.mjs';
import { checkHistory, loadBusinesses, loadOfficers, loadOrgans } from './check-demo.mjs';
import { checkBenchmarks, loadItems, loadProvisions } from './check-items.mjs';
import { checkScenario } from './check-scenario.mjs';
import { faults } from './check-support.mjs';

const provisions = loadProvisions();
const items = loadItems(provisions);
checkBenchmarks();
checkLimitations();
checkPublicationRules(checkDeadlines());
checkVocabularies();
const divisions = loadDivisions();
const organs = loadOrgans(items, divisions);
const officers = loadOfficers(organs);
const businesses = loadBusinesses(divisions);
checkScenario({ items, divisions, organs, officers, businesses });
checkHistory();

for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log(
    `Data in order: ${items.size} matters, ${provisions.size} provisions, ${divisions.size} divisions in force, ${organs.size} organs, ${officers.size} officers, ${businesses.size} businesses.`,
  );
process.exitCode = faults.length === 0 ? 0 : 1;
