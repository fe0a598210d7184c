import { assertCitizenId, assertUscc, type LegalDate } from '#kernel';
import { type Fault } from '../../reading/row.js';
import { type Code, type Fields } from './columns.js';
import { fault, faultOf } from './fault.js';

const OTHER_CODES: readonly Code[] = [
  'CF_XDR_GSZC',
  'CF_XDR_ZZJG',
  'CF_XDR_SWDJ',
  'CF_XDR_SYDW',
  'CF_XDR_SHZZ',
];

/** V1: who the party is decides which codes it has. */
export function checkParty(fields: Fields, today: LegalDate): readonly Fault[] {
  switch (fields.CF_XDR_LB) {
    case '':
      return [];
    case '法人及非法人组织':
      return checkOrganisation(fields);
    case '个体工商户':
      return checkShop(fields);
    case '自然人':
      return checkPerson(fields, today);
    default:
      return [
        fault(
          'V1',
          'CF_XDR_LB',
          '行政相对人类别应为“法人及非法人组织”“个体工商户”或“自然人”。',
          'CF_XDR_LB takes 法人及非法人组织, 个体工商户 or 自然人.',
        ),
      ];
  }
}

function checkOrganisation(fields: Fields): readonly Fault[] {
  const faults = [...checkCode(fields), ...checkHead(fields, '法定代表人', 'its legal representative')];
  if (fields.CF_XDR_SHXYM !== '') return faults;
  const hasOther = OTHER_CODES.some((code) => fields[code] !== '');
  if (hasOther && fields.BZ !== '') return faults;
  const [zh, en] = hasOther
    ? [
        '没有统一社会信用代码的，应在备注中说明原因。',
        'Without a credit code (CF_XDR_SHXYM), BZ must say why.',
      ]
    : ['法人及非法人组织应填写统一社会信用代码。', 'An organisation needs its credit code (CF_XDR_SHXYM).'];
  return [...faults, fault('V1', hasOther ? 'BZ' : 'CF_XDR_SHXYM', zh, en)];
}

function checkShop(fields: Fields): readonly Fault[] {
  const faults = [...checkCode(fields), ...checkHead(fields, '经营者姓名', 'the name of its operator')];
  if (fields.CF_XDR_SHXYM !== '' || fields.CF_XDR_GSZC !== '') return faults;
  const zh = '个体工商户应填写统一社会信用代码或工商注册号。';
  const en =
    'An individual business needs its credit code (CF_XDR_SHXYM) or registration number (CF_XDR_GSZC).';
  return [...faults, fault('V1', 'CF_XDR_SHXYM', zh, en)];
}

function checkPerson(fields: Fields, today: LegalDate): readonly Fault[] {
  const given = (['CF_XDR_SHXYM', ...OTHER_CODES, 'CF_FRDB'] as const).filter((code) => fields[code] !== '');
  const faults = given.map((code) =>
    fault(
      'V1',
      code,
      '自然人不填写单位代码和法定代表人。',
      `A natural person has no ${code}; leave it empty.`,
    ),
  );
  for (const code of ['CF_XDR_ZJLX', 'CF_XDR_ZJHM'] as const)
    if (fields[code] === '')
      faults.push(fault('V1', code, '自然人应填写证件类型和证件号码。', `A natural person needs ${code}.`));
  const isIdentityCard = /身份证/.test(fields.CF_XDR_ZJLX) && fields.CF_XDR_ZJHM !== '';
  if (!isIdentityCard) return faults;
  return [
    ...faults,
    ...faultOf('V1', 'CF_XDR_ZJHM', () => assertCitizenId(fields.CF_XDR_ZJHM, 'CF_XDR_ZJHM', today)),
  ];
}

function checkCode(fields: Fields): readonly Fault[] {
  const code = fields.CF_XDR_SHXYM;
  return code === '' ? [] : faultOf('V1', 'CF_XDR_SHXYM', () => assertUscc(code, 'CF_XDR_SHXYM'));
}

function checkHead(fields: Fields, zh: string, en: string): readonly Fault[] {
  if (fields.CF_FRDB !== '') return [];
  return [fault('V1', 'CF_FRDB', `请填写${zh}。`, `CF_FRDB must give ${en}.`)];
}
