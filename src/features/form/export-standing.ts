import type { Opening } from '@/services/document-file'
import type { Failure } from '@/text/failures'
import { failureSentence } from '@/text/failures'
import { formText, type FormFormat } from '@/text/form'

/** Where an export stands. */
export type ExportStanding =
  | { readonly kind: 'idle' }
  /** The server writes the file. */
  | { readonly kind: 'writing'; readonly format: FormFormat }
  /** The phone fetches it. */
  | { readonly kind: 'fetching'; readonly format: FormFormat }
  | { readonly kind: 'done'; readonly format: FormFormat; readonly sentence: string }
  /** It can be tried again, in the same format. */
  | { readonly kind: 'failed'; readonly format: FormFormat; readonly sentence: string }

/** What came of asking the server for a file. */
export const afterWriting = (format: FormFormat, failure: Failure): ExportStanding => ({
  kind: 'failed',
  format,
  sentence: failureSentence(failure),
})

/** What came of fetching and showing it; somebody who turned away finds the page as it was. */
export const afterOpening = (format: FormFormat, end: Opening | undefined): ExportStanding => {
  switch (end) {
    case 'opened':
      return { kind: 'done', format, sentence: formText.opened(format) }
    case 'saved':
      return { kind: 'done', format, sentence: formText.saved(format) }
    case 'no_way':
      return { kind: 'failed', format, sentence: formText.notFetched }
    case 'cannot_open':
      return { kind: 'failed', format, sentence: formText.cannotOpen }
    case 'cancelled':
    case undefined:
      return { kind: 'idle' }
  }
}
