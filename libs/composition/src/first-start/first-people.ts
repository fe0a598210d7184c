import type { INestApplicationContext } from '@nestjs/common';
import { Organs, RegisterPeople } from '#identity';
import { systemContext } from '#kernel';
import { accountsPath, keepAccounts } from './accounts.js';

const OPERATOR = '平台运行单位';

/** On a node without the demo: one organ that runs the platform, and its administrator, who registers everybody else. */
export async function firstPeople(app: INestApplicationContext, dataDirectory: string): Promise<string> {
  const people = app.get(RegisterPeople);
  const ctx = systemContext('first-start', 'first-start');
  if ((await people.usernames(ctx)).size === 0) {
    const [account] = await keepAccounts(dataDirectory, [
      { username: 'admin', name: '平台管理员', organ: OPERATOR, roles: ['administrator', 'operator'] },
    ]);
    const known = (await app.get(Organs).all()).find((organ) => organ.name === OPERATOR);
    const organId = known?.id ?? (await people.organ(ctx, operatorOrgan()));
    await people.officer(ctx, {
      username: 'admin',
      name: '平台管理员',
      organId,
      password: account?.password ?? '',
      roles: ['administrator', 'operator'],
      certificate: null,
    });
  }
  return accountsPath(dataDirectory);
}

function operatorOrgan(): Parameters<RegisterPeople['organ']>[1] {
  return {
    code: '000000000000000000',
    name: OPERATOR,
    nameEn: 'Platform operator',
    region: '000000',
    division: '000000',
    system: 'platform',
    superiorId: null,
    numberPrefix: '平台',
    isDemo: false,
  };
}
