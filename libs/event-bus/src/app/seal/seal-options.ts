/** Where this process finds its keys, and what its ledger is called. */
export interface SealOptions {
  /** Folder of private keys. A process whose folder holds none reads the log and seals nothing. */
  readonly keysDirectory: string;
  /** Origin line of the checkpoints (C2SP tlog-checkpoint); null chooses one at first start. */
  readonly origin: string | null;
}

export const SEAL_OPTIONS = Symbol('SealOptions');
