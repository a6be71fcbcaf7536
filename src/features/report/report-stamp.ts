import type { StampView } from '@/contract/stamp'
import { roleWord } from '@/text/states'
import { reportStampWords } from '@/text/report-stamp'
import { formatPastMoment } from '@/text/dates'
import type { Instant } from '@/domain/calendar/instant'
import { paperPages } from '@/domain/stamp/stamped-form'
import type { TimelineRow } from '../timeline'

/**
 * Where the stamped copy of a report stands: `unwritten` before there is a text to stamp, `changed` where there was one and the text is
 * another by now, `begun` while it is not handed in, which others than its writer do not see.
 */
export type ReportStamp =
  | { readonly kind: 'unwritten' | 'none' | 'changed' }
  | { readonly kind: 'begun'; readonly pages: number }
  | { readonly kind: 'finished'; readonly pages: number; readonly at: Instant; readonly byName: string }

/** `written`: each of its sections holds something on the page, whether or not it has been read anew since. */
export const reportStampOf = ({ form, former }: Pick<StampView, 'form' | 'former'>, written: boolean): ReportStamp => {
  if (form?.finished)
    return { kind: 'finished', pages: paperPages(form.sheets), at: form.finished.at, byName: form.finished.byName }
  if (form && form.sheets.length > 0) return { kind: 'begun', pages: paperPages(form.sheets) }
  if (former.length > 0) return { kind: 'changed' }
  return { kind: written ? 'none' : 'unwritten' }
}

/** The line of a report's history that says who handed its stamped copy in; undefined where nobody did. */
export const stampRow = (
  stamp: ReportStamp | undefined,
  role: Parameters<typeof roleWord>[0],
  now: Instant,
): { readonly at: Instant; readonly row: TimelineRow } | undefined =>
  stamp?.kind === 'finished'
    ? {
        at: stamp.at,
        row: {
          id: 'stamp',
          who: roleWord(role),
          what: reportStampWords.timelineTitle,
          when: formatPastMoment(stamp.at, now),
          note: reportStampWords.timelineNote(stamp.byName, stamp.pages),
          tone: 'info',
        },
      }
    : undefined
