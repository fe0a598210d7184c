import { TextField } from '#platform/http';

export class SignInRequest {
  @TextField({ title: '用户名 · user name', max: 64, example: 'cd-handler-1' })
  readonly username!: string;

  @TextField({ title: '密码 · password', max: 200, example: '••••••••••••' })
  readonly password!: string;
}
