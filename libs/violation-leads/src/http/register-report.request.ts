import { TextField } from '#platform/http';
import { ConductRequest } from './register-lead.request.js';

export class RegisterReportRequest extends ConductRequest {
  @TextField({
    title: '举报人姓名 · name of who reports (kept secret)',
    max: 100,
    optional: true,
    example: '不填即为匿名',
  })
  readonly reporterName?: string;

  @TextField({ title: '联系方式 · contact (kept secret)', max: 100, optional: true, example: '13800000000' })
  readonly reporterContact?: string;
}

export class FindReportRequest {
  @TextField({
    title: '查询码 · query code',
    min: 12,
    max: 12,
    pattern: /^[2-9A-Y]{12}$/,
    example: 'K7M2P9QX4RTW',
  })
  readonly queryCode!: string;
}
