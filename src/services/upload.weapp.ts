import { pathOf } from './photo-files.weapp'
import { uploadFile } from './upload-file.weapp'
import type { Upload } from './upload-task'

export const upload: Upload = (target, photo, onProgress) => uploadFile(target, pathOf(photo.name), onProgress)
