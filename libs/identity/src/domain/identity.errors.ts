import { AppError, type Sentence, dayEn, dayZh } from '#kernel';

function fault(code: string, field: string, sentence: Sentence): AppError {
  return new AppError(code, 'unprocessable', sentence, { faults: [{ field, code: 'refused', sentence }] });
}

export const identityErrors = {
  signInRequired: (): AppError =>
    new AppError('IDENTITY.SIGN_IN_REQUIRED', 'unauthenticated', { zh: '请先登录。', en: 'Sign in first.' }),
  wrongPassword: (): AppError =>
    new AppError('IDENTITY.WRONG_PASSWORD', 'unauthenticated', {
      zh: '用户名或密码不正确。连续输错 5 次，15 分钟内不能再从此处登录。',
      en: 'User name or password is wrong. After 5 failures the account rests for 15 minutes here.',
    }),
  locked: (): AppError =>
    new AppError('IDENTITY.LOCKED', 'too-many', {
      zh: '该账号因多次输错密码已暂时锁定，请 15 分钟后再试。',
      en: 'This account rests after repeated failures; try again in 15 minutes.',
    }),
  csrf: (): AppError =>
    new AppError('IDENTITY.CSRF', 'forbidden', {
      zh: '请求缺少有效的 X-CSRF-Token；请刷新页面后重试。',
      en: 'The request carries no valid X-CSRF-Token; reload the page and try again.',
    }),
  foreignSite: (): AppError =>
    new AppError('IDENTITY.FOREIGN_SITE', 'forbidden', {
      zh: '该请求来自其他网站的页面，已拒绝；请在本平台页面中操作。',
      en: 'The request comes from a page of another site; work from the pages of this platform.',
    }),
  notPermitted: (permission: string): AppError =>
    new AppError(
      'IDENTITY.NOT_PERMITTED',
      'forbidden',
      { zh: `您的角色无权执行“${permission}”。`, en: `Your roles do not permit ${permission}.` },
      { permission },
    ),
  outOfReach: (permission: string): AppError =>
    new AppError(
      'IDENTITY.OUT_OF_REACH',
      'forbidden',
      {
        zh: `该事项属于其他机关，您无权对其执行“${permission}”。`,
        en: `This matter belongs to another organ; ${permission} does not reach it.`,
      },
      { permission },
    ),
  unknownOrgan: (id: string, field: string): AppError =>
    fault('IDENTITY.UNKNOWN_ORGAN', field, {
      zh: `没有编号为 ${id} 的机关。`,
      en: `There is no organ ${id}.`,
    }),
  taken: (field: string, value: string): AppError => {
    const sentence = { zh: `“${value}”已被使用。`, en: `"${value}" is taken.` };
    return new AppError('IDENTITY.TAKEN', 'conflict', sentence, {
      faults: [{ field, code: 'taken', sentence }],
    });
  },
  unknownRole: (role: string): AppError => {
    const sentence = { zh: `没有角色“${role}”。`, en: `There is no role "${role}".` };
    return new AppError('IDENTITY.UNKNOWN_ROLE', 'unprocessable', sentence, {
      faults: [{ field: 'roles', code: 'unknown', sentence }],
    });
  },
  divisionOutside: (division: string, region: string): AppError =>
    fault('IDENTITY.DIVISION_OUTSIDE', 'division', {
      zh: `区划 ${division} 不在地区 ${region} 之内。`,
      en: `Division ${division} does not lie in region ${region}.`,
    }),
  unknownSystem: (system: string): AppError =>
    fault('IDENTITY.UNKNOWN_SYSTEM', 'system', {
      zh: `没有条线“${system}”；可用的条线见 /api/v1/catalogue/vocabularies/organ-systems。`,
      en: `There is no organ system "${system}"; /api/v1/catalogue/vocabularies/organ-systems lists them.`,
    }),
  unknownSuperior: (id: string): AppError =>
    fault('IDENTITY.UNKNOWN_SUPERIOR', 'superiorId', {
      zh: `没有编号为 ${id} 的上级机关。`,
      en: `There is no superior organ ${id}.`,
    }),
  superiorElsewhere: (name: string, division: string): AppError =>
    fault('IDENTITY.SUPERIOR_ELSEWHERE', 'superiorId', {
      zh: `${name}的管辖区划 ${division} 不包含该机关的区划。`,
      en: `The area of ${name} (${division}) does not take in that of the organ.`,
    }),
  certificatePeriod: (): AppError =>
    fault('IDENTITY.CERTIFICATE_PERIOD', 'certificate.to', {
      zh: '执法证件的有效期止日早于起日。',
      en: 'The certificate ends before it begins.',
    }),
  twoOfficers: (): AppError =>
    new AppError(
      'IDENTITY.TWO_OFFICERS',
      'unprocessable',
      {
        zh: '应由两名以上具有执法资格的不同人员办理。',
        en: 'Two or more different officers with enforcement qualification are needed.',
      },
      { basis: '行政处罚法 第四十二条' },
    ),
  certificate: (name: string, day: string): AppError =>
    new AppError(
      'IDENTITY.CERTIFICATE',
      'unprocessable',
      {
        zh: `${name}在${dayZh(day)}不持有本机关有效的执法证件。`,
        en: `${name} holds no valid enforcement certificate of this organ on ${dayEn(day)}.`,
      },
      { basis: '行政处罚法 第四十二条', officer: name, day },
    ),
} as const;
