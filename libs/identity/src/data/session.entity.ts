import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Only the hash of the token is stored: who reads the table cannot sign in with it. */
@Entity({ schema: 'identity', name: 'session' })
@Index('session_expires_at_ix', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'session_pk' })
  tokenHash!: string;

  @Column('uuid', { name: 'officer_id' })
  officerId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
