import { normaliseHeading } from '../../reading/cells.js';

interface Column {
  /** Chinese headings met in practice, the standard's own first. */
  readonly headings: readonly string[];
  readonly longest: number;
  readonly isRequired?: true;
}

/** The national layout of 2018 for 行政处罚 (DOMAIN §2.6). Lengths as two public database schemas have them. */
export const COLUMNS = {
  CF_XDR_MC: { headings: ['行政相对人名称'], longest: 200, isRequired: true },
  CF_XDR_LB: { headings: ['行政相对人类别'], longest: 16, isRequired: true },
  CF_XDR_SHXYM: {
    headings: [
      '行政相对人代码_1(统一社会信用代码)',
      '行政相对人代码(统一社会信用代码)',
      '行政相对人代码_1',
      '统一社会信用代码',
    ],
    longest: 18,
  },
  CF_XDR_GSZC: {
    headings: ['行政相对人代码_2(工商注册号)', '行政相对人代码(工商登记码)', '行政相对人代码_2'],
    longest: 50,
  },
  CF_XDR_ZZJG: {
    headings: ['行政相对人代码_3(组织机构代码)', '行政相对人代码(组织机构代码)', '行政相对人代码_3'],
    longest: 10,
  },
  CF_XDR_SWDJ: {
    headings: ['行政相对人代码_4(税务登记号)', '行政相对人代码(税务登记号)', '行政相对人代码_4'],
    longest: 20,
  },
  CF_XDR_SYDW: {
    headings: ['行政相对人代码_5(事业单位证书号)', '事业单位证书号', '行政相对人代码_5'],
    longest: 20,
  },
  CF_XDR_SHZZ: {
    headings: ['行政相对人代码_6(社会组织登记证号)', '社会组织登记证号', '行政相对人代码_6'],
    longest: 50,
  },
  CF_FRDB: { headings: ['法定代表人', '法定代表人(负责人)'], longest: 50 },
  CF_FR_ZJLX: { headings: ['法定代表人证件类型'], longest: 64 },
  CF_FR_ZJHM: { headings: ['法定代表人证件号码'], longest: 64 },
  CF_XDR_ZJLX: { headings: ['证件类型', '自然人证件类型'], longest: 64 },
  CF_XDR_ZJHM: { headings: ['证件号码', '自然人证件号码'], longest: 64 },
  CF_WSH: { headings: ['行政处罚决定书文号', '行政处罚决定文书号'], longest: 128, isRequired: true },
  CF_WFXW: { headings: ['违法行为类型'], longest: 2000, isRequired: true },
  CF_SY: { headings: ['违法事实'], longest: 5000, isRequired: true },
  CF_YJ: { headings: ['处罚依据'], longest: 2048, isRequired: true },
  CF_CFLB: { headings: ['处罚类别'], longest: 200, isRequired: true },
  CF_NR: { headings: ['处罚内容'], longest: 4000, isRequired: true },
  CF_NR_FK: { headings: ['罚款金额(万元)', '罚款金额'], longest: 26 },
  CF_NR_WFFF: {
    headings: ['没收违法所得、没收非法财物的金额(万元)', '没收违法所得、没收非法财物的金额', '没收违法所得'],
    longest: 26,
  },
  CF_NR_ZKDX: { headings: ['暂扣或吊销证照名称及编号'], longest: 200 },
  CF_JDRQ: { headings: ['处罚决定日期'], longest: 32, isRequired: true },
  CF_YXQ: { headings: ['处罚有效期'], longest: 32, isRequired: true },
  CF_GSJZQ: { headings: ['公示截止期', '公示截止日期'], longest: 32 },
  CF_CFJG: { headings: ['处罚机关'], longest: 200, isRequired: true },
  CF_CFJGDM: { headings: ['处罚机关统一社会信用代码'], longest: 18, isRequired: true },
  CF_SJLY: { headings: ['数据来源单位'], longest: 200, isRequired: true },
  CF_SJLYDM: { headings: ['数据来源单位统一社会信用代码'], longest: 18, isRequired: true },
  BZ: { headings: ['备注'], longest: 512 },
} as const satisfies Readonly<Record<string, Column>>;

export type Code = keyof typeof COLUMNS;
export const CODES = Object.keys(COLUMNS) as readonly Code[];

const BY_HEADING: ReadonlyMap<string, Code> = new Map(
  CODES.flatMap((code) =>
    [code, ...COLUMNS[code].headings].map((heading): [string, Code] => [normaliseHeading(heading), code]),
  ),
);

/** Which column of the file holds which field; a field given twice counts where it stands first. */
export function placesOf(header: readonly string[]): ReadonlyMap<Code, number> {
  const places = new Map<Code, number>();
  for (const [place, heading] of header.entries()) {
    const code = BY_HEADING.get(normaliseHeading(heading));
    if (code !== undefined && !places.has(code)) places.set(code, place);
  }
  return places;
}

export function isRequired(code: Code): boolean {
  return 'isRequired' in COLUMNS[code];
}

/** The fields of one row, trimmed; what the file has no column for is empty. */
export type Fields = Readonly<Record<Code, string>>;

export function fieldsOf(cells: readonly string[], places: ReadonlyMap<Code, number>): Fields {
  const entries = CODES.map((code) => {
    const place = places.get(code);
    return [code, place === undefined ? '' : (cells[place] ?? '').trim()] as const;
  });
  return Object.fromEntries(entries) as Record<Code, string>;
}
