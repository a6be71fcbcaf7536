import type { PhotoType } from '@/domain/evidence/photo'

/** A picture to be put into storage and attached to an assessment's indicator when an empty product is filled. */
export interface SamplePhoto {
  readonly enterpriseNo: number
  readonly no: number
  readonly photoId: string
  readonly type: PhotoType
  readonly caption: string
  readonly bytes: () => Uint8Array
}

/** None yet: each would have to be drawn, so that no real person or place is in it. */
export const samplePhotos: readonly SamplePhoto[] = []
