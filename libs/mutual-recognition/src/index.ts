import { RecognitionEntity } from './data/recognition.entity.js';

export { MutualRecognitionModule } from './mutual-recognition.module.js';

export const RECOGNITION_ENTITIES = [RecognitionEntity];
