import { useState } from 'react'
import { useDidHide, useUnload } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { Timeline } from '@/components/timeline/timeline'
import { useToast } from '@/components/toast/toast'
import { copyText } from '@/features/copy-text'
import type { ReportDesk } from '@/features/report/report-desk'
import { unkeptText, type ReportView } from '@/features/report/report-view'
import { useReportExport, useReportMoves } from '@/features/report/use-report-moves'
import { useReportTimeline } from '@/features/report/use-report-timeline'
import { unkeptWords } from '@/text/fill'
import { reportWords } from '@/text/report-words'
import { ConflictSheet } from './conflict-sheet'
import { ReportFooter, type Step } from './report-footer'
import { ReportSteps } from './report-steps'
import { SectionCard } from './section-card'
import { StandingCard } from './standing-card'

export interface ReportFormProps {
  desk: ReportDesk
  view: ReportView
  online: boolean
  storageFull: boolean
}

function History({ reportId, revision }: { reportId: string; revision: number }) {
  const { rows, more, loading, loadMore } = useReportTimeline(reportId, revision)
  if (!rows || rows.length === 0) return null
  return (
    <Card title={reportWords.timeline}>
      <Timeline label={reportWords.timeline} events={rows} more={more} loading={loading} onMore={loadMore} />
    </Card>
  )
}

/** A report: its standing, its sections to write or read, and the ways on. */
export function ReportForm({ desk, view, online, storageFull }: ReportFormProps) {
  const [step, setStep] = useState<Step>()
  const [conflict, setConflict] = useState<number>()
  const toast = useToast()
  const moves = useReportMoves(desk, view)
  const exporting = useReportExport(desk, view.report.reportId)
  useDidHide(() => desk.sections.sendNow())
  useUnload(() => desk.sections.sendNow())
  const disputed = view.sections.find(({ form }) => form.no === conflict)
  const ask = (next: Step) => {
    moves.clear()
    setStep(next)
  }
  return (
    <Page
      footer={<ReportFooter view={view} moves={moves} onStep={ask} />}
      overlay={
        <>
          <ReportSteps view={view} moves={moves} step={step} onClose={() => setStep(undefined)} />
          {disputed ? <ConflictSheet desk={desk} section={disputed} onClose={() => setConflict(undefined)} /> : null}
        </>
      }
    >
      <View>
        <OfflineBanner
          offline={!online}
          pending={view.unsaved}
          full={storageFull}
          unkept={view.unkept.length}
          onCopy={() => void copyText(unkeptText(view)).then((copied) => copied || toast.show(unkeptWords.notCopied))}
        />
        {moves.problem !== undefined && step === undefined ? (
          <Notice tone='danger' title={reportWords.notDone} urgent>
            {moves.problem}
          </Notice>
        ) : null}
      </View>
      <StandingCard view={view} exporting={exporting} />
      {view.sections.map((section) => (
        <SectionCard
          key={section.form.no}
          desk={desk}
          section={section}
          writing={view.writing}
          onConflict={setConflict}
        />
      ))}
      <History reportId={view.report.reportId} revision={view.report.revision} />
    </Page>
  )
}
