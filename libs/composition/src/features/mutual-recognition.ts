import { MutualRecognitionModule, RECOGNITION_ENTITIES } from '#mutual-recognition';
import { type Feature } from './feature.js';

export const mutualRecognition: Feature = { module: MutualRecognitionModule, entities: RECOGNITION_ENTITIES };
