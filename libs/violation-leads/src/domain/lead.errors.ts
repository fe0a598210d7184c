import { AppError, invalidField } from '#kernel';

export const leadErrors = {
  nameMissing: (): AppError =>
    invalidField('LEADS.SUBJECT_NAME', 'subjectName', {
      zh: '填写统一社会信用代码时，请同时填写主体名称。',
      en: 'A unified social credit code needs the name of its subject beside it.',
    }),
  notFound: (id: string): AppError =>
    new AppError('LEADS.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的线索，或您无权查看。`,
      en: `There is no lead ${id}, or you may not see it.`,
    }),
  mayNotForward: (leadNo: string): AppError =>
    new AppError(
      'LEADS.MAY_NOT_FORWARD',
      'conflict',
      {
        zh: `线索 ${leadNo} 由其他机关移送，无管辖权的应退回，不得自行再移送。`,
        en: `Lead ${leadNo} was sent by another organ; without jurisdiction it is returned, never passed on.`,
      },
      { basis: '市场监督管理投诉举报处理办法' },
    ),
  alreadyHolds: (leadNo: string, organ: string): AppError =>
    new AppError('LEADS.ALREADY_HOLDS', 'unprocessable', {
      zh: `线索 ${leadNo} 已由${organ}办理。`,
      en: `Lead ${leadNo} is already held by ${organ}.`,
    }),
  hasNoSender: (leadNo: string): AppError =>
    new AppError('LEADS.HAS_NO_SENDER', 'conflict', {
      zh: `线索 ${leadNo} 不是其他机关移送的，不能退回；不立案请使用“不予立案”。`,
      en: `Lead ${leadNo} was not sent by another organ and cannot be returned; close it without filing instead.`,
    }),
  notReported: (leadNo: string): AppError =>
    new AppError('LEADS.NOT_REPORTED', 'not-found', {
      zh: `线索 ${leadNo} 不是公众举报，没有举报人。`,
      en: `Lead ${leadNo} is no report of the public: there is nobody who reported it.`,
    }),
  reportedAnonymously: (leadNo: string): AppError =>
    new AppError('LEADS.REPORTED_ANONYMOUSLY', 'not-found', {
      zh: `线索 ${leadNo} 是匿名举报，举报人没有留下姓名和联系方式。`,
      en: `Lead ${leadNo} was reported anonymously: neither a name nor a contact was left.`,
    }),
  unknownQueryCode: (): AppError => {
    const sentence = { zh: '查询码不正确。', en: 'There is no report under this query code.' };
    return new AppError('LEADS.QUERY_CODE', 'not-found', sentence, {
      faults: [{ field: 'queryCode', code: 'unknown', sentence }],
    });
  },
  noIntake: (division: string): AppError => {
    const sentence = {
      zh: `区划 ${division} 没有接入本平台的受理机关。`,
      en: `No organ on this platform takes reports for division ${division}.`,
    };
    return new AppError('LEADS.NO_INTAKE', 'unprocessable', sentence, {
      faults: [{ field: 'division', code: 'competence', sentence }],
    });
  },
  actPeriod: (field: 'actFrom' | 'actTo'): AppError => {
    const sentence = {
      zh: '行为起止日期应先后有序且不晚于接收日期。',
      en: 'The act begins before it ends, and not after the lead was received.',
    };
    return new AppError('LEADS.ACT_PERIOD', 'unprocessable', sentence, {
      faults: [{ field, code: 'period', sentence }],
    });
  },
  notCompetent: (organ: string): AppError => {
    const sentence = {
      zh: `${organ}对该事项或该地域没有管辖权。`,
      en: `${organ} has no jurisdiction over this item or place.`,
    };
    return new AppError('LEADS.NOT_COMPETENT', 'unprocessable', sentence, {
      basis: '行政处罚法 第二十二条',
      faults: [{ field: 'toOrganId', code: 'competence', sentence }],
    });
  },
} as const;
