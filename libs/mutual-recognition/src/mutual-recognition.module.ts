import { Module } from '@nestjs/common';
import { AcceptRecognition } from './app/accept-recognition.js';
import { ChangeRecognition } from './app/change-recognition.js';
import { CompareStandards } from './app/find/compare-standards.js';
import { FindProspect } from './app/find/find-prospect.js';
import { FindRecognitions } from './app/find/find-recognitions.js';
import { LoseSources } from './app/lose-sources.js';
import { OfferResults } from './app/offer-results.js';
import { RecogniseResult } from './app/recognise-result.js';
import { RecognitionTerms } from './app/recognition-terms.js';
import { ReconsiderRecognition } from './app/reconsider-recognition.js';
import { RefuseRecognition } from './app/refuse-recognition.js';
import { RecognitionRepository } from './data/recognition.repository.js';
import { RecognitionSubscription } from './events/recognition-subscription.js';
import { RecognitionsController } from './http/recognitions.controller.js';

@Module({
  controllers: [RecognitionsController],
  providers: [
    AcceptRecognition,
    ChangeRecognition,
    CompareStandards,
    FindProspect,
    FindRecognitions,
    LoseSources,
    OfferResults,
    RecogniseResult,
    RecognitionRepository,
    RecognitionSubscription,
    RecognitionTerms,
    ReconsiderRecognition,
    RefuseRecognition,
  ],
})
export class MutualRecognitionModule {}
