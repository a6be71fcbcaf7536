import { Cell, CellList } from '@/components/cell/cell'
import { StatusTag, type StatusTagProps } from '@/components/status-tag/status-tag'
import type { ReportStamp } from '@/features/report/report-stamp'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { reportStampWords } from '@/text/report-stamp'

const TONES = {
  unwritten: 'neutral',
  none: 'neutral',
  begun: 'warn',
  changed: 'warn',
  finished: 'ok',
} as const satisfies Record<ReportStamp['kind'], StatusTagProps['tone']>

const noteOf = (stamp: ReportStamp, isWriter: boolean): string => {
  switch (stamp.kind) {
    case 'finished':
      return reportStampWords.finished(stamp.pages, stamp.byName, stamp.at)
    case 'begun':
      return reportStampWords.begun(stamp.pages)
    case 'changed':
      return reportStampWords.changed
    case 'unwritten':
    case 'none':
      return isWriter ? reportStampWords[stamp.kind] : reportStampWords.noneForReaders
  }
}

interface StampCardProps {
  reportId: string
  isWriter: boolean
  /** It was received: nothing can be attached any more. */
  isReceived: boolean
  stamp: ReportStamp
}

/** The stamped copy of a report: where it stands, and the way to it. */
export function StampCard({ reportId, isWriter, isReceived, stamp }: StampCardProps) {
  const nothing = (!isWriter || isReceived) && stamp.kind !== 'finished'
  return (
    <CellList>
      <Cell
        title={reportStampWords.title}
        note={nothing && isReceived ? reportStampWords.receivedWithout : noteOf(stamp, isWriter)}
        value={<StatusTag tone={TONES[stamp.kind]} text={reportStampWords.tags[stamp.kind]} />}
        onPress={nothing ? undefined : () => openPage(pageUrl('papers/stamp', { id: reportId }))}
      />
    </CellList>
  )
}
