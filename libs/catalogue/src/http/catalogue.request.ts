import { DateField, PageQuery, TextField } from '#platform/http';

export class FindItemsQuery {
  @TextField({ title: '领域 · domain', max: 40, optional: true, example: 'food' })
  readonly domain?: string;

  @TextField({
    title: '代码、名称或行为中的文字 · words of code, name or conduct',
    max: 100,
    optional: true,
    example: '食品',
  })
  readonly q?: string;
}

export class FindDeadlinesQuery {
  @DateField({ title: '在该日有效，默认今天 · in force on that day, today by default', optional: true })
  readonly on?: string;
}

export class FindDivisionsQuery {
  @TextField({
    title: '上级区划，默认全国 · division above, the country by default',
    max: 6,
    optional: true,
    pattern: /^[0-9]{6}$/,
    example: '510000',
  })
  readonly parent: string = '000000';

  @TextField({
    title:
      '名称中的文字或代码的前几位，在 parent 之下各级查找 · part of the name or first digits of the code, at every level below the parent',
    max: 40,
    optional: true,
    example: '锦江',
  })
  readonly q?: string;
}

export class FindProvisionsQuery extends PageQuery {
  @TextField({
    title: '条文、名称中的文字，两字以上 · words of two or more characters',
    max: 200,
    optional: true,
    example: '食品 许可',
  })
  readonly q?: string;

  @TextField({ title: '法律名称 · name of the law', max: 100, optional: true, example: '食品安全法' })
  readonly law?: string;

  @TextField({ title: '条 · article', max: 20, optional: true, example: '122' })
  readonly article?: string;
}
