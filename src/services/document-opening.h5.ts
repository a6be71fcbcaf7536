import type { DocumentLink } from '@/contract/document'
import type { Opening } from './document-file'

/** Saves a document through the browser, under its own name. */
export const openDocument = async ({ url, fileName }: DocumentLink): Promise<Opening> => {
  let blob: Blob
  try {
    const response = await fetch(url)
    if (!response.ok) return 'no_way'
    blob = await response.blob()
  } catch {
    return 'no_way'
  }
  const anchor = document.createElement('a')
  anchor.href = window.URL.createObjectURL(blob)
  anchor.download = fileName
  anchor.click()
  // Safari reads the address after the click has returned.
  setTimeout(() => window.URL.revokeObjectURL(anchor.href), 60_000)
  return 'saved'
}
