import { openPictures } from '@/services/pictures'

/** Opens photos over the whole screen, to swipe and to zoom. Answers false where it could not. */
export const openPhotos = async (urls: readonly string[], current: string): Promise<boolean> => {
  try {
    await openPictures(urls, current)
    return true
  } catch {
    return false
  }
}
