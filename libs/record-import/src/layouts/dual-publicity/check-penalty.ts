import { type Fen, fen, formatYuan, parseWan, toHalfWidth } from '#kernel';
import { finesIn, saysFine } from '../../reading/fines-in-words.js';
import { type Fault, type Rules } from '../../reading/row.js';
import { type Code, type Fields } from './columns.js';
import { fault, faultOf } from './fault.js';

/** The kinds named in CF_CFLB, joined by any of the usual signs. `没收违法所得、没收非法财物` is one of them. */
export function kindsIn(text: string): readonly string[] {
  const kinds = toHalfWidth(text)
    .split(/[;,|]/)
    .map((kind) => kind.trim());
  return [...new Set(kinds.filter((kind) => kind !== ''))];
}

/** Null when empty or no amount; the form is checked apart. */
export function amountOf(text: string): Fen | null {
  try {
    return text === '' ? null : parseWan(text, 'amount');
  } catch {
    return null;
  }
}

/** V2: kinds and amounts say the same. V3: so do the amount and the words. */
export function checkPenalty(fields: Fields, rules: Rules): readonly Fault[] {
  const kinds = kindsIn(fields.CF_CFLB);
  return [
    ...kinds.filter((kind) => !rules.penaltyKinds.has(kind)).map(unknownKind),
    ...checkAmount(fields, 'CF_NR_FK'),
    ...checkAmount(fields, 'CF_NR_WFFF'),
    ...checkKinds(fields, kinds),
    ...checkWords(fields),
  ];
}

function checkAmount(fields: Fields, code: 'CF_NR_FK' | 'CF_NR_WFFF'): readonly Fault[] {
  return fields[code] === '' ? [] : faultOf('V2', code, () => parseWan(fields[code], code));
}

function unknownKind(kind: string): Fault {
  const zh = `处罚类别中没有“${kind.slice(0, 50)}”，应使用标准规定的类别，多个以分号分隔。`;
  return fault(
    'V2',
    'CF_CFLB',
    zh,
    `"${kind.slice(0, 50)}" is no kind of penalty of the standard; join several by ";".`,
  );
}

function checkKinds(fields: Fields, kinds: readonly string[]): readonly Fault[] {
  const faults = [...checkFine(fields, kinds.includes('罚款'))];
  const refuse = (code: Code, zh: string, en: string): void => {
    faults.push(fault('V2', code, zh, en));
  };
  if (kinds.some((kind) => kind.startsWith('没收')) && fields.CF_NR_WFFF === '')
    refuse(
      'CF_NR_WFFF',
      '处罚类别含没收，应填写没收金额（无金额填0）。',
      'A confiscation needs its amount, 0 if none.',
    );
  if (kinds.some((kind) => /暂扣|吊销/.test(kind)) && fields.CF_NR_ZKDX === '')
    refuse(
      'CF_NR_ZKDX',
      '暂扣或吊销证照的，应填写证照名称及编号。',
      'A suspended or revoked permit must be named.',
    );
  return faults;
}

function checkFine(fields: Fields, isFined: boolean): readonly Fault[] {
  const fine = amountOf(fields.CF_NR_FK) ?? fen(0n);
  if (!isFined && fine === 0n) return [];
  if (!isFined) {
    const en = 'There is an amount of fine, but CF_CFLB names no fine.';
    return [fault('V2', 'CF_CFLB', '填写了罚款金额，但处罚类别不含罚款。', en)];
  }
  if (fields.CF_NR_FK === '')
    return [fault('V2', 'CF_NR_FK', '处罚类别含罚款，应填写罚款金额。', 'A fine needs its amount.')];
  if (fine > 0n) return [];
  return [fault('V2', 'CF_NR_FK', '处罚类别含罚款，罚款金额应大于零。', 'A fine must be above zero.')];
}

/** Words that name no amount of a fine prove nothing and pass. */
function checkWords(fields: Fields): readonly Fault[] {
  const fine = amountOf(fields.CF_NR_FK);
  const figures = finesIn(fields.CF_NR);
  if (fine === null || fine === 0n || saysFine(figures, fine)) return [];
  const said = figures.map((figure) => formatYuan(figure)).join('、');
  const isYuanForWan = figures.some((figure) => figure * 10_000n === fine);
  const [hintZh, hintEn] = isYuanForWan
    ? ['，可能把元填成了万元', '; yuan may have been entered as 10,000 yuan']
    : ['', ''];
  const zh = `罚款金额为${formatYuan(fine)}元，而处罚内容写的是${said}元${hintZh}。`;
  return [
    fault(
      'V3',
      'CF_NR_FK',
      zh,
      `The fine is ${formatYuan(fine)} yuan, but CF_NR says ${said} yuan${hintEn}.`,
    ),
  ];
}
