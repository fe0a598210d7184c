export { FileStore } from './file-store.js';
export { FilesModule } from './files.module.js';
export { Upload, type UploadedFile, UploadInterceptor } from './upload.interceptor.js';
