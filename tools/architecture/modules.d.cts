export interface Reach {
  readonly modules: readonly string[];
  readonly contracts: readonly string[];
}

export interface Feedback {
  readonly subscriber: string;
  readonly publisher: string;
  readonly why: string;
}

export const foundations: Readonly<Record<string, Reach>>;
export const features: Readonly<Record<string, Reach>>;
export const over: Readonly<Record<string, Reach>>;
export const subscriptions: Readonly<Record<string, readonly string[]>>;
export const feedback: readonly Feedback[];
