import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another system that queries on behalf of an organ. It never files, decides or serves. */
@Entity({ schema: 'identity', name: 'api_client' })
export class ApiClientEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_client_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'organ_id', nullable: true })
  organId!: string | null;

  @Column('text', { name: 'secret_hash' })
  secretHash!: string;

  @Column('text', { array: true })
  roles!: string[];
}
