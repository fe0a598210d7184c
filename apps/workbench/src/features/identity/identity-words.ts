import { type Words } from '../../ui/words/language';

export const identityWords = {
  title: ['登录执法工作台', 'Sign in to the workbench'],
  brand: ['互鉴', 'Hujian'],
  promise: [
    '各地执法机关，一处办案：线索互联、标准互通、结果互认。',
    'The enforcement organs of many regions at one desk: leads linked, standards aligned, results recognised.',
  ],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  empty: ['请填写', 'Fill this in'],
  help: [
    '忘记密码或没有账号，请联系本机关管理员。演示密码在服务器首次启动时写入的文件中。',
    'No account, or a forgotten password: ask your administrator. Demo passwords are in the file the server wrote at its first start.',
  ],
} as const satisfies Words;
