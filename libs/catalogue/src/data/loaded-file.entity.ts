import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which version of a data file the tables hold. */
@Entity({ schema: 'catalogue', name: 'loaded_file' })
export class LoadedFileEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'loaded_file_pk' })
  name!: string;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;
}
