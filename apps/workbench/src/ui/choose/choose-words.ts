import { type Words } from '../words/language';

export const chooseWords = {
  competent: ['按地域和事项有管辖权的机关', 'Competent by place and matter'],
  otherOrgans: ['其他机关', 'Other organs'],
  province: ['省级', 'Province'],
  city: ['市级或区县', 'City or county'],
  county: ['区县', 'County'],
  validTo: ['证件有效期至 {date}', 'certificate to {date}'],
  noCertificate: ['无执法证件', 'no certificate'],
} as const satisfies Words;
