import '@/text/refused-in-packages'
import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidHide, useRouter, useUnload } from '@tarojs/taro'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { OpenFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { Timeline } from '@/components/timeline/timeline'
import { useToast } from '@/components/toast/toast'
import { copyText } from '@/features/copy-text'
import { usePullDown } from '@/features/page-life'
import { earlierTextOf, useEarlierReport } from '@/features/report/earlier-report'
import type { ReportEditor } from '@/features/report/report-editor'
import { type ReportView, unkeptText } from '@/features/report/report-view'
import type { ReportStamp } from '@/features/report/report-stamp'
import { useReportStamp } from '@/features/report/use-report-stamp'
import { useReport } from '@/features/report/use-report'
import { useReportExport, useReportMoves } from '@/features/report/use-report-moves'
import { useReportTimeline } from '@/features/report/use-report-timeline'
import { useBar } from '@/features/session/appearance'
import { useReportWordIn } from '@/features/report/report-word-in'
import { unkeptWords } from '@/text/unkept'
import { reportWords } from '@/text/report-words'
import { reportPageText } from '@/text/report-pages'
import { ReportFooter, ReportSteps, type Step } from './report-moves'
import { ConflictSheet, SectionCard } from './section-card'
import { StampCard } from './stamp-card'
import { StandingCard } from './standing-card'
import { WordInCard, WordInSheet } from './word-in-card'

definePageConfig({ navigationBarTitleText: '报告', enablePullDownRefresh: true })

interface ReportFormProps {
  editor: ReportEditor
  view: ReportView
  online: boolean
  storageFull: boolean
}

function History({ report, stamp }: { report: ReportView['report']; stamp: ReportStamp | undefined }) {
  const timeline = useReportTimeline(report, stamp)
  const { rows } = timeline
  if (!rows || rows.length === 0) return null
  return (
    <Card title={reportWords.timeline}>
      <Timeline label={reportWords.timeline} events={rows} pages={timeline} />
    </Card>
  )
}

/** A report: its standing, its sections to write or read, and the ways on. */
function ReportForm({ editor, view, online, storageFull }: ReportFormProps) {
  const [step, setStep] = useState<Step>()
  const [conflict, setConflict] = useState<number>()
  const toast = useToast()
  const moves = useReportMoves(editor, view)
  const exporting = useReportExport(editor, view.report.reportId)
  const wordIn = useReportWordIn(view.report.reportId)
  const stamp = useReportStamp(editor, view)
  const earlier = useEarlierReport(view.report.reportId)
  useDidHide(() => editor.sections.sendNow())
  useUnload(() => editor.sections.sendNow())
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
          <ReportSteps view={view} stamp={stamp} moves={moves} step={step} onClose={() => setStep(undefined)} />
          {disputed ? (
            <ConflictSheet editor={editor} section={disputed} onClose={() => setConflict(undefined)} />
          ) : null}
          {wordIn.stage.kind === 'read' ? (
            <WordInSheet
              editor={editor}
              sections={view.sections}
              reading={wordIn.stage.reading}
              onClose={wordIn.close}
            />
          ) : null}
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
      {stamp ? (
        <StampCard
          reportId={view.report.reportId}
          isWriter={view.isWriter}
          isReceived={view.report.state === 'received'}
          stamp={stamp}
        />
      ) : null}
      {view.writing ? <WordInCard wordIn={wordIn} /> : null}
      {view.sections.map((section) => (
        <SectionCard
          key={section.form.no}
          editor={editor}
          kind={view.report.kind}
          earlier={earlierTextOf(earlier, section.form.no)}
          section={section}
          writing={view.writing}
          onConflict={setConflict}
        />
      ))}
      <History report={view.report} stamp={stamp} />
    </Page>
  )
}

function Report({ reportId }: { reportId: string }) {
  const { editor, view, failure, online, storageFull } = useReport(reportId)
  usePullDown(editor.reload)
  const title = view?.title
  useEffect(() => {
    if (title !== undefined) void Taro.setNavigationBarTitle({ title })
  }, [title])
  if (view) return <ReportForm editor={editor} view={view} online={online} storageFull={storageFull} />
  return (
    <Page>
      {failure ? (
        <OpenFailure failure={failure} onRetry={() => editor.reload()} />
      ) : (
        <LoadingState label={reportPageText.opening} rows={5} />
      )}
    </Page>
  )
}

/** 阶段性总结评估报告 or 年度工作总结: written by whose it is, read and moved on by whoever receives it. */
export default function ReportPage() {
  const reportId = useRouter().params['id'] ?? ''
  useBar('plain')
  if (reportId !== '') return <Report reportId={reportId} />
  return (
    <Page>
      <EmptyState title={reportPageText.noneChosen} note={reportPageText.noneChosenNote} />
    </Page>
  )
}
