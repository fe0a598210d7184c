// node tools/data/derive-provisions.mjs SOURCE.ndjson.gz — writes libs/catalogue/data/provisions.ndjson.gz.
// Keeps national and Chongqing penalty clauses; drops procedure clauses that only mention fines.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readGzippedLines, readJson } from './tables.mjs';

const target = new URL('../../libs/catalogue/data/', import.meta.url);
const regions = { 全国: '*', 重庆: '500000', 四川: '510000' };
const levels = {
  法律: 'LAW',
  行政法规: 'ADMINISTRATIVE_REGULATION',
  地方性法规: 'LOCAL_REGULATION',
  部门规章: 'DEPARTMENT_RULE',
};
const kinds = {
  警告: 'WARNING',
  通报批评: 'CRITICISM',
  罚款: 'FINE',
  没收: 'CONFISCATION',
  暂扣许可: 'PERMIT_SUSPENSION',
  降低资质: 'DOWNGRADE',
  吊销: 'PERMIT_REVOCATION',
  限制开展生产经营: 'BUSINESS_RESTRICTION',
  责令停产停业: 'SUSPENSION_ORDER',
  责令关闭: 'CLOSURE_ORDER',
  限制从业: 'EMPLOYMENT_BAN',
  行政拘留: 'DETENTION',
};

const source = readGzippedLines(process.argv[2]);
const cited = new Set(
  readJson(new URL('supervision-items.json', target)).flatMap((item) =>
    item.bases.map((basis) => basis.provision_id),
  ),
);
const withLiabilityChapter = new Set(source.filter((row) => row.in_liability_chapter).map((row) => row.law));

function isPenaltyClause(row) {
  if (row.in_liability_chapter || cited.has(row.id)) return true;
  if (row.chapter.includes('违反')) return true; // the environmental code names its liability sections this way
  return !withLiabilityChapter.has(row.law) && row.fine_rules.length > 0; // short instruments without chapters
}

const provision = (row) => ({
  id: row.id,
  law: row.law,
  level: levels[row.level],
  region: regions[row.region],
  version_date: row.version_date,
  effective_from: row.effective_from || null,
  repealed_from: row.repealed_from || null,
  repealed_by: row.repealed_by || null,
  article: row.article,
  kinds: row.penalty_kinds.map((kind) => kinds[kind]).filter(Boolean),
  correction_order: row.penalty_kinds.includes('责令改正'),
  fine_rules: row.fine_rules,
  fine_min: row.fine_min,
  fine_max: row.fine_max,
  text: row.text,
  source: row.source,
});

const kept = source.filter((row) => row.region in regions && isPenaltyClause(row)).map(provision);
const text = kept.map((row) => JSON.stringify(row)).join('\n') + '\n';
writeFileSync(new URL('provisions.ndjson.gz', target), gzipSync(text, { level: 9 }));
console.log(`${kept.length} provisions of ${new Set(kept.map((row) => row.law)).size} instruments`);
