import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Notice } from '@/components/notice/notice'
import { PrivacyDialog } from '@/components/privacy-dialog/privacy-dialog'
import { useToast } from '@/components/toast/toast'
import { isWithWriter } from '@/domain/people/access'
import { stampedPaperOf } from '@/domain/report/report'
import { paperPages, STAMPED_PAGES_LIMIT } from '@/domain/stamp/stamped-form'
import {
  type Added,
  chooseAndAdd,
  choosePdfs,
  readPrivacyContract,
  showPictures,
} from '@/features/photos/choose-and-show'
import type { StampView } from '@/features/stamp/stamped-pages'
import { useStampedScan } from '@/features/stamp/use-stamped-scan'
import type { UsedStampedPages } from '@/features/stamp/use-stamped-pages'
import { findPrintedPages } from '@/features/stamp/printed-pages'
import { formatMoment } from '@/text/dates'
import { type Failure, failureSentence } from '@/text/failures'
import { fillWords, photoRejections } from '@/text/fill'
import { stampPrivacy } from '@/text/privacy'
import { stampWords } from '@/text/stamp'
import { stampedPaperWords } from '@/text/stamped-papers'
import { type PageActions, PageCard } from './page-card'
import { StepCards } from './step-cards'

const saidOf = (added: Added): string => {
  switch (added.kind) {
    case 'added':
      return photoRejections(added.rejections)
    case 'not_allowed':
      return fillWords.photosNotAllowed
    case 'privacy_refused':
    case 'cancelled':
      return ''
  }
}

interface StampContentProps {
  stamped: UsedStampedPages
  view: StampView
  mayWrite: boolean
  onRemove: (id: string) => void
}

function Finished({ view }: { view: StampView }) {
  const finished = view.form?.finished
  if (!finished) return null
  return (
    <Notice tone='ok' title={stampWords.finishedTitle}>
      {stampedPaperWords[stampedPaperOf(view.assessmentId)].finishedNote(finished.byName, formatMoment(finished.at))}
    </Notice>
  )
}

/** Whether it may well be printed once more: an assessment that is under review, a report that is not submitted. */
const isEarly = ({ assessmentId, state }: StampView): boolean =>
  stampedPaperOf(assessmentId) === 'report' ? isWithWriter(state) : state === 'submitted'

/** The pages of the form that counts now: photographed, ordered and looked at. */
export function StampContent({ stamped, view, mayWrite, onRemove }: StampContentProps) {
  const { pages } = stamped
  const [said, setSaid] = useState('')
  const [shooting, setShooting] = useState(false)
  const [refused, setRefused] = useState<{ readonly again: () => void }>()
  const toast = useToast()
  const words = stampedPaperWords[stampedPaperOf(view.assessmentId)]
  const scans = useStampedScan(view.assessmentId)
  const finished = Boolean(view.form?.finished)
  const editable = mayWrite && !finished
  const printed = view.paper ? findPrintedPages(view.assessmentId, view.paper.code) : undefined
  const shoot = async (replaces?: string, choose?: typeof choosePdfs) => {
    if (shooting) return
    setSaid('')
    setShooting(true)
    const room = replaces === undefined ? stamped.room() : 1
    const added = await chooseAndAdd(room, (chosen) => stamped.add(chosen, replaces), choose)
    setShooting(false)
    setSaid(saidOf(added))
    if (added.kind === 'privacy_refused') setRefused({ again: () => void shoot(replaces, choose) })
  }
  const told = (failure: Failure | undefined) => setSaid(failure ? failureSentence(failure) : '')
  const actions: PageActions = {
    move: (id, by) => void stamped.move(id, by).then(told),
    keep: (id) => void stamped.keepAsIs(id).then(told),
    retake: (id) => void shoot(id),
    changeScan: (id) => void shoot(id, choosePdfs),
    remove: onRemove,
    retry: stamped.retry,
  }
  const look = (src: string) => {
    if (
      !showPictures(
        pages.flatMap((page) => (page.document ? [] : [page.src])),
        src,
      )
    )
      toast.show(stampWords.loading)
  }
  if (!mayWrite && pages.length === 0)
    return <EmptyState icon='empty' title={words.emptyForReaders} note={stampWords.emptyForReadersNote} />
  return (
    <>
      {refused ? (
        <PrivacyDialog
          body={stampPrivacy.body}
          onLeave={() => {
            setRefused(undefined)
            toast.show(stampPrivacy.later)
          }}
          onAgain={() => {
            setRefused(undefined)
            refused.again()
          }}
          onRead={() => {
            setRefused(undefined)
            readPrivacyContract()
          }}
        />
      ) : null}
      <Finished view={view} />
      {editable && isEarly(view) && pages.length === 0 ? (
        <Notice tone='warn' title={words.earlyTitle}>
          {words.earlyBody}
        </Notice>
      ) : null}
      {editable && view.paper ? <StepCards paperId={view.assessmentId} paper={view.paper} /> : null}
      {pages.map((page, index) => (
        <PageCard
          key={page.id}
          page={page}
          position={index + 1}
          last={!pages[index + 1]?.attached}
          busy={stamped.busy}
          onOpen={() => look(page.src)}
          scans={scans}
          submittedAt={view.form?.version.submittedAt ?? 0}
          actions={editable ? actions : undefined}
        />
      ))}
      {said === '' ? null : (
        <Notice tone='warn' urgent>
          {said}
        </Notice>
      )}
      {editable ? (
        <Card>
          <View className='stamp__count k-number'>
            {printed === undefined ? words.uncounted : stampWords.counted(printed, paperPages(pages))}
          </View>
          <Button
            kind='secondary'
            icon='camera'
            loading={shooting}
            disabled={pages.length >= STAMPED_PAGES_LIMIT}
            onPress={() => void shoot()}
          >
            {pages.length >= STAMPED_PAGES_LIMIT
              ? stampWords.full
              : pages.length === 0
                ? stampWords.first
                : pages.some(({ document }) => document !== undefined)
                  ? stampWords.another
                  : stampWords.next(pages.length)}
          </Button>
          <Button
            kind='secondary'
            disabled={shooting || pages.length >= STAMPED_PAGES_LIMIT}
            onPress={() => void shoot(undefined, choosePdfs)}
          >
            {stampWords.scan}
          </Button>
          <View className='stamp__count'>{stampWords.scanNote}</View>
        </Card>
      ) : null}
    </>
  )
}
