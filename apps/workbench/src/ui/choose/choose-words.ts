import { type Words } from '../words/language';

export const chooseWords = {
  competent: ['按地域和事项有管辖权的机关', 'Competent by place and matter'],
  otherOrgans: ['其他机关', 'Other organs'],
  province: ['省级', 'Province'],
  city: ['市级或区县', 'City or county'],
  county: ['区县', 'County'],
  validTo: ['证件有效期至 {date}', 'certificate to {date}'],
  noCertificate: ['无执法证件，不能承办', 'no certificate: may not handle'],
  expired: ['证件已于 {date} 到期，不能承办', 'certificate ended on {date}: may not handle'],
  notYetValid: ['证件自 {date} 起有效，尚不能承办', 'certificate valid from {date}: may not handle yet'],
  nobodyHolds: [
    '本机关目前没有人担任这一岗位，请联系本机关管理员指定。',
    'Nobody of your organ has this role now; ask your administrator to appoint somebody.',
  ],
  allBarred: [
    '本机关担任这一岗位的人员都已参与本案，请联系本机关管理员另行指定。',
    'Everybody of your organ with this role has taken part in this case; ask your administrator to appoint somebody else.',
  ],
  tookPart: ['已参与本案，不能选', 'has taken part in this case'],
  findDivision: ['按名称或代码查找区划', 'Find a division by name or code'],
  findDivisionHelp: ['输入名称或代码，如 锦江、510104', 'Type a name or code, such as 锦江 or 510104'],
} as const satisfies Words;
