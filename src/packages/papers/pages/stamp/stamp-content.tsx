import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Notice } from '@/components/notice/notice'
import { PrivacyDialog } from '@/components/privacy-dialog/privacy-dialog'
import { useToast } from '@/components/toast/toast'
import { STAMPED_PAGES_LIMIT } from '@/domain/stamp/stamped-form'
import { type Added, chooseAndAdd, readPrivacyContract, showPictures } from '@/features/photos/choose-and-show'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import type { StampView } from '@/features/stamp/stamped-pages'
import type { UsedStampedPages } from '@/features/stamp/use-stamped-pages'
import { findPrintedPages } from '@/features/stamp/printed-pages'
import { formatMoment } from '@/text/dates'
import { type Failure, failureSentence } from '@/text/failures'
import { fillWords, photoRejections } from '@/text/fill'
import { stampPrivacy } from '@/text/privacy'
import { stampWords } from '@/text/stamp'
import { type PageActions, PageCard } from './page-card'
import './stamp.scss'

interface StepProps {
  number: number
  title: string
  body: string
}

function Step({ number, title, body }: StepProps) {
  return (
    <View className='stamp__step'>
      <View className='stamp__step-number k-number'>{number}</View>
      <View className='stamp__step-words'>
        <View className='stamp__step-title'>{title}</View>
        <View className='stamp__step-body'>{body}</View>
      </View>
    </View>
  )
}

/** What is to be done, in the order in which it is done, and which paper it is about. */
function StepCards({ assessmentId, paper }: { assessmentId: string; paper: NonNullable<StampView['paper']> }) {
  return (
    <Card>
      <Step number={1} title={stampWords.printTitle} body={stampWords.printBody} />
      <View className='stamp__code'>
        <View className='stamp__code-number k-number'>{stampWords.code(paper.code)}</View>
        <View className='stamp__step-body'>{stampWords.codeNote}</View>
      </View>
      <Button kind='secondary' onPress={() => openPage(pageUrl('papers/form', { id: assessmentId }))}>
        {stampWords.print}
      </Button>
      <Step number={2} title={stampWords.sealTitle} body={stampWords.sealBody} />
      <Step number={3} title={stampWords.shootTitle} body={stampWords.shootBody} />
    </Card>
  )
}

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
      {stampWords.finishedNote(finished.byName, formatMoment(finished.at))}
    </Notice>
  )
}

/** The pages of the form that counts now: photographed, ordered and looked at. */
export function StampContent({ stamped, view, mayWrite, onRemove }: StampContentProps) {
  const { pages } = stamped
  const [said, setSaid] = useState('')
  const [shooting, setShooting] = useState(false)
  const [refused, setRefused] = useState<{ readonly again: () => void }>()
  const toast = useToast()
  const finished = Boolean(view.form?.finished)
  const editable = mayWrite && !finished
  const printed = view.paper ? findPrintedPages(view.assessmentId, view.paper.code) : undefined
  const shoot = async (replaces?: string) => {
    if (shooting) return
    setSaid('')
    setShooting(true)
    const room = replaces === undefined ? stamped.room() : 1
    const added = await chooseAndAdd(room, (chosen) => stamped.add(chosen, replaces))
    setShooting(false)
    setSaid(saidOf(added))
    if (added.kind === 'privacy_refused') setRefused({ again: () => void shoot(replaces) })
  }
  const told = (failure: Failure | undefined) => setSaid(failure ? failureSentence(failure) : '')
  const actions: PageActions = {
    move: (id, by) => void stamped.move(id, by).then(told),
    keep: (id) => void stamped.keepAsIs(id).then(told),
    retake: (id) => void shoot(id),
    remove: onRemove,
    retry: stamped.retry,
  }
  const look = (src: string) => {
    if (
      !showPictures(
        pages.map((page) => page.src),
        src,
      )
    )
      toast.show(stampWords.loading)
  }
  if (!mayWrite && pages.length === 0)
    return <EmptyState icon='empty' title={stampWords.emptyForReaders} note={stampWords.emptyForReadersNote} />
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
      {editable && view.state === 'submitted' && pages.length === 0 ? (
        <Notice tone='warn' title={stampWords.earlyTitle}>
          {stampWords.earlyBody}
        </Notice>
      ) : null}
      {editable && view.paper ? <StepCards assessmentId={view.assessmentId} paper={view.paper} /> : null}
      {pages.map((page, index) => (
        <PageCard
          key={page.id}
          page={page}
          position={index + 1}
          last={!pages[index + 1]?.attached}
          busy={stamped.busy}
          onOpen={() => look(page.src)}
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
            {printed === undefined ? stampWords.uncounted : stampWords.counted(printed, pages.length)}
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
                : stampWords.next(pages.length)}
          </Button>
        </Card>
      ) : null}
    </>
  )
}
