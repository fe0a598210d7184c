import { type LegalDate } from '#kernel';
import { BooleanField, ChoiceField, DateField, ListField } from '#platform/http';
import { SERVICE_METHODS, type ServiceMethod } from '../domain/documents.js';

/** How a document reached the party. */
export class ServiceRequest {
  @ChoiceField(SERVICE_METHODS, { title: '送达方式 · way of service', basis: '行政处罚法 第六十一条' })
  readonly method!: ServiceMethod;

  @DateField({ title: '送达日 · served on' })
  readonly servedOn!: LegalDate;

  @ListField('id', {
    title: '送达人，两名以上 · served by, two or more',
    basis: '行政处罚法 第四十二条',
    min: 2,
    max: 10,
  })
  readonly officerIds!: readonly string[];

  @BooleanField({
    title: '当事人签订送达确认书（电子送达）· the party confirmed electronic service',
    optional: true,
  })
  readonly hasConsent?: boolean;

  @DateField({ title: '公告日（公告送达）· announced on', optional: true })
  readonly announcedOn?: LegalDate;
}
