import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { ReportView } from '@/features/report/report-view'
import type { ReportExport } from '@/features/report/use-report-moves'
import { formatMoment } from '@/text/dates'
import { leftReason } from '@/text/departure'
import { dueWords, reportTag, reportWords, standingWords } from '@/text/report-words'
import { reportPageText } from '@/text/report-pages'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import '../../parts/report.scss'

const FORMATS = ['docx', 'pdf'] as const

export interface StandingCardProps {
  view: ReportView
  exporting: ReportExport
}

/** Whose report it is, where it stands, what is expected now, and what its return asked for. */
export function StandingCard({ view, exporting }: StandingCardProps) {
  const { report, due, isWriter, unopened } = view
  const tag = reportTag(report)
  const { returnOrder } = report
  return (
    <>
      <Card title={report.name} note={view.title} extra={<StatusTag tone={tag.tone} text={tag.label} />}>
        <View className='rp-line'>{unopened ?? leftReason(report) ?? standingWords(report, isWriter)}</View>
        {due && isWriter && unopened === undefined ? (
          <View className={due.daysLeft < 0 ? 'rp-line rp-line--late' : 'rp-line rp-line--due'}>
            {dueWords(due.on, due.daysLeft)}
          </View>
        ) : null}
        {report.submittedAt !== null && report.lateAt !== null ? (
          <View className='rp-line rp-line--late'>{reportPageText.submittedLate}</View>
        ) : null}
        <ButtonRow>
          {FORMATS.map((format) => (
            <Button
              key={format}
              kind='secondary'
              size='small'
              loading={exporting.busy && exporting.format === format}
              disabled={exporting.busy}
              onPress={() => void exporting.run(format)}
            >
              {reportWords.exportAs[format]}
            </Button>
          ))}
        </ButtonRow>
        <DocumentNotice
          what={reportWords.files[exporting.format]}
          document={exporting}
          onAgain={() => void exporting.run(exporting.format)}
        />
      </Card>
      {returnOrder ? (
        <CommentBubble
          title={reportWords.opinion}
          author={returnOrder.byName}
          when={formatMoment(returnOrder.at)}
          text={returnOrder.note}
          state={report.state === 'returned' ? 'open' : 'answered'}
        />
      ) : null}
    </>
  )
}
