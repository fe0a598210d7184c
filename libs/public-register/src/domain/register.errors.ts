import { AppError, invalidField } from '#kernel';

export const registerErrors = {
  notFound: (): AppError =>
    new AppError('PUBLIC_REGISTER.NOT_FOUND', 'not-found', {
      zh: '没有这个编号的公示。请核对编号，或按企业名称查询。',
      en: 'There is no notice under this number. Check it, or search by company name.',
    }),
  queryTooShort: (): AppError =>
    invalidField('PUBLIC_REGISTER.QUERY', 'q', {
      zh: '请至少输入两个连续的字或数字。',
      en: 'Type at least two letters, digits or characters in a row.',
    }),
  mayNotCreateRole: (sql: string): AppError =>
    new AppError(
      'PUBLIC_REGISTER.PORTAL_ROLE',
      'unavailable',
      {
        zh: `当前数据库用户无权建立公示门户的只读角色。请由数据库管理员执行以下语句后重试：\n${sql}`,
        en: `This database user may not create the portal's read-only role. Have an administrator run this, then start again:\n${sql}`,
      },
      { sql },
    ),
} as const;
