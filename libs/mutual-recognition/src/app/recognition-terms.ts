import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { type ResultView } from '#results';
import { type Acceptance } from '../domain/recognition.js';
import {
  type Fit,
  isFitting,
  type RecognisableSource,
  type RecognitionType,
} from '../domain/recognition-type.js';

export interface AcceptInput {
  readonly recognitionType: string;
  readonly conditions?: readonly string[];
  readonly conditionText?: string;
}

/** The catalogue's closed lists of recognition, as the domain takes them. */
@Injectable()
export class RecognitionTerms {
  constructor(private readonly catalogue: Catalogue) {}

  /** Refuses (422) a type or a condition that no list holds, naming the field. */
  acceptance(input: AcceptInput): Acceptance {
    const conditions = [...new Set(input.conditions ?? [])];
    for (const [place, code] of conditions.entries()) {
      this.catalogue.term('recognition-conditions', code, `conditions[${place}]`);
    }
    return {
      type: this.type(input.recognitionType),
      types: this.types(),
      conditions,
      conditionText: input.conditionText ?? null,
    };
  }

  refusal(code: string, text: string | null): { code: string; noteRequired: boolean; text: string | null } {
    return {
      code,
      noteRequired: this.catalogue.term('recognition-refusal-reasons', code, 'reasonCode').noteRequired,
      text,
    };
  }

  type(code: string): RecognitionType {
    const { zh, en, facts } = this.catalogue.term('recognition-types', code, 'recognitionType');
    const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');
    return {
      code,
      name: { zh, en },
      may: { zh: text('mayZh'), en: text('mayEn') },
      mustNot: { zh: text('forbiddenZh'), en: text('forbiddenEn') },
      conditions: Array.isArray(facts['conditions']) ? facts['conditions'].map(String) : [],
      fits: (facts['fits'] ?? []) as readonly Fit[],
      confirmed: !['D', 'M'].includes(text('mark')),
    };
  }

  /** Those an answer to such a decision can choose from. */
  fitting(source: Pick<RecognisableSource, 'outcome' | 'decidedOn'>): readonly RecognitionType[] {
    return this.types().filter((type) => isFitting(type, source));
  }

  private types(): readonly RecognitionType[] {
    return this.catalogue.vocabulary('recognition-types').map((term) => this.type(term.code));
  }
}

export function sourceOf(result: ResultView): RecognisableSource {
  return {
    decisionNo: result.decisionNo,
    isEffective: result.state === 'EFFECTIVE',
    outcome: result.outcome,
    decidedOn: result.decidedOn ?? '',
  };
}
