import { useEffect, useRef, useState } from 'react'
import { useDidHide, useUnload } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { useToast } from '@/components/toast/toast'
import { copyUnkept } from '@/features/fill/copy-unkept'
import type { Author } from '@/features/use-authors'
import { firstToDo, type DimensionView } from '@/features/fill/dimension-view'
import { earlierAnswerTo, type EarlierYear, useEarlier } from '@/features/fill/earlier-answer'
import type { Fill } from '@/features/fill/fill'
import { useTitle } from '@/features/page-life'
import { dimensionPage } from '@/text/contact-pages'
import { goneWords } from '@/text/earlier'
import { progressWords } from '@/text/fill'
import { unkeptWords } from '@/text/unkept'
import { AssignSheet, ColleaguesLine } from './colleagues'
import { IndicatorCard, scrollToIndicator } from './indicator-card'
import type { Overlay } from './indicator-props'
import { NextBar } from './next-bar'
import { QuoteDimension } from './quote-dimension'
import { Overlays } from './overlays'
import './dimension.scss'

interface DimensionFormProps {
  fill: Fill
  view: DimensionView
  authors: ReadonlyMap<number, Author>
  assessmentId: string
  openFirst: number | undefined
  /** What follows for somebody who came from the check. */
  findings: readonly number[] | undefined
  online: boolean
  /** Answers and photos that are still on the phone. */
  waiting: number
  storageFull: boolean
  /** How many of them are nowhere but in this running program. */
  unkept: number
}

/** What a bar shows of a title on any phone. */
const BAR_ROOM = 8

/** What of the last year's table has no place in this one, said once one has come to its end. */
function GoneNotice({ earlier: { cycleTitle, gone } }: { earlier: EarlierYear }) {
  if (gone.length === 0) return null
  const { title, note } = goneWords(cycleTitle, gone)
  return <Notice title={title}>{note}</Notice>
}

/** The indicators of a dimension, one of them open to be written. */
export function DimensionForm({
  fill,
  view,
  authors,
  assessmentId,
  openFirst,
  findings,
  online,
  waiting,
  storageFull,
  unkept,
}: DimensionFormProps) {
  const [open, setOpen] = useState(openFirst ?? firstToDo(view))
  const [assigning, setAssigning] = useState(false)
  const [begun, setBegun] = useState<number>()
  const [overlay, setOverlay] = useState<Overlay>()
  const toast = useToast()
  const earlier = useEarlier(assessmentId)
  const { dimension, progress, next } = view
  const first = useRef(true)

  useTitle(dimension.title)
  useEffect(() => {
    const unprompted = first.current && openFirst === undefined
    first.current = false
    if (open !== undefined && !unprompted) scrollToIndicator(open)
  }, [open, openFirst])
  useEffect(() => {
    if (open !== undefined) void fill.colleagues.fillingIn(open)
  }, [fill, open])
  useDidHide(() => fill.answers.sendNow())
  useUnload(() => fill.answers.sendNow())

  /** What the keyboard's 下一项 opens below an indicator. */
  const nextTo = (no: number) => {
    const below = view.indicators.find(({ indicator, locked }) => indicator.no > no && locked === undefined)
    if (!below) return undefined
    return () => {
      setBegun(below.indicator.no)
      setOpen(below.indicator.no)
    }
  }
  return (
    <Page
      top={
        <View className='dimension__progress'>
          {dimension.title.length > BAR_ROOM ? <View className='dimension__title'>{dimension.title}</View> : null}
          <ProgressBar
            value={progress.answered}
            max={progress.indicators}
            label={dimensionPage.progress}
            text={progressWords(progress)}
          />
        </View>
      }
      footer={
        <NextBar fill={fill} view={view} assessmentId={assessmentId} open={open} findings={findings} onOpen={setOpen} />
      }
      overlay={
        <>
          <Overlays fill={fill} view={view} overlay={overlay} onChange={setOverlay} />
          {assigning ? <AssignSheet fill={fill} view={view} onClose={() => setAssigning(false)} /> : null}
        </>
      }
    >
      {/* A place of their own: what comes and goes among its siblings makes Taro send all of them again, the field being typed in too. */}
      <View>
        <OfflineBanner
          offline={!online}
          pending={waiting}
          full={storageFull}
          unkept={unkept}
          onCopy={() => void copyUnkept(assessmentId).then((copied) => copied || toast.show(unkeptWords.notCopied))}
        />
        {view.unopened !== undefined && open === undefined ? <Notice tone='info'>{view.unopened}</Notice> : null}
      </View>
      <View>
        <ColleaguesLine colleagues={view.colleagues} onAssign={() => setAssigning(true)} />
        <QuoteDimension fill={fill} indicators={view.indicators} earlier={earlier} />
      </View>
      {view.indicators.map((indicator) => (
        <IndicatorCard
          key={indicator.indicator.no}
          fill={fill}
          view={indicator}
          earlier={earlierAnswerTo(earlier, indicator.indicator.no)}
          author={authors.get(indicator.indicator.no)}
          open={indicator.indicator.no === open}
          begun={indicator.indicator.no === begun}
          onNext={nextTo(indicator.indicator.no)}
          onToggle={() => {
            setBegun(undefined)
            setOpen(indicator.indicator.no === open ? undefined : indicator.indicator.no)
          }}
          onOverlay={setOverlay}
        />
      ))}
      <View>{!next && earlier ? <GoneNotice earlier={earlier} /> : null}</View>
    </Page>
  )
}
