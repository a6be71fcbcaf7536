import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { OpenFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { useToast } from '@/components/toast/toast'
import { writerOfPaper } from '@/domain/report/decide'
import { stampedPaperOf } from '@/domain/report/report'
import { isFixed } from '@/domain/stamp/decide-stamp'
import { paperPages } from '@/domain/stamp/stamped-form'
import { unkeptPhotos } from '@/features/photos/photo-queue'
import { useBar } from '@/features/session/appearance'
import { archivedNote, useYearOfPaper, yearAllows } from '@/features/session/page-year'
import { useSession } from '@/features/session/use-session'
import type { StampView } from '@/features/stamp/stamped-pages'
import { type Obstacle, obstacleOf } from '@/features/stamp/stamp-view'
import { type UsedStampedPages, useStampedPages } from '@/features/stamp/use-stamped-pages'
import { failureSentence } from '@/text/failures'
import { stampWords } from '@/text/stamp'
import { stampedPaperWords } from '@/text/stamped-papers'
import { FormerList } from './former-list'
import { StampContent } from './stamp-content'

definePageConfig({ navigationBarTitleText: '盖章件' })

type Asking = { readonly kind: 'remove'; readonly id: string } | { readonly kind: 'reopen' } | undefined

const hintOf = (obstacle: Obstacle | undefined): string | undefined => {
  switch (obstacle?.kind) {
    case undefined:
      return undefined
    case 'none_yet':
      return stampWords.noneYet
    case 'stopped':
      return stampWords.stopped
    case 'sending':
      return stampWords.sending(obstacle.count)
    case 'unclear':
      return stampWords.unclear(obstacle.pages)
  }
}

function Footer({ stamped, view, onReopen }: { stamped: UsedStampedPages; view: StampView; onReopen: () => void }) {
  const toast = useToast()
  const obstacle = obstacleOf(stamped.pages)
  const finish = async () => {
    const failure = await stamped.finish()
    toast.show(failure ? { tone: 'danger', text: failureSentence(failure) } : { tone: 'ok', text: stampWords.finished })
  }
  if (view.form?.finished)
    return view.state === 'received' ? null : (
      <ActionBar>
        <Button kind='secondary' disabled={stamped.busy} onPress={onReopen}>
          {stampWords.reopen}
        </Button>
      </ActionBar>
    )
  return (
    <ActionBar hint={hintOf(obstacle)}>
      <Button loading={stamped.busy} disabled={obstacle !== undefined} onPress={() => void finish()}>
        {stampWords.finish(paperPages(stamped.pages))}
      </Button>
    </ActionBar>
  )
}

function Questions({ stamped, asking, onEnd }: { stamped: UsedStampedPages; asking: Asking; onEnd: () => void }) {
  const toast = useToast()
  if (!asking) return null
  const position = asking.kind === 'remove' ? stamped.pages.findIndex(({ id }) => id === asking.id) + 1 : 0
  const page = stamped.pages[position - 1]
  const confirm = async () => {
    // A page that is still on its way is let go of here; the queue takes it off the server if it got there.
    if (page && !page.attached) stamped.discard(page.id)
    const failure =
      asking.kind === 'reopen' ? await stamped.reopen() : page?.attached ? await stamped.remove(page.id) : undefined
    onEnd()
    if (failure) toast.show({ tone: 'danger', text: failureSentence(failure) })
    else if (asking.kind === 'reopen') toast.show(stampWords.reopened)
  }
  const removing = asking.kind === 'remove'
  return (
    <Dialog
      open
      title={removing ? stampWords.removeTitle(position) : stampWords.reopenTitle}
      body={removing ? stampWords.removeBody : stampWords.reopenBody}
      confirmText={removing ? stampWords.remove : stampWords.reopen}
      danger
      busy={stamped.busy}
      onConfirm={() => void confirm()}
      onCancel={onEnd}
    />
  )
}

function NothingToStamp({ view }: { view: StampView }) {
  const words = stampedPaperWords[stampedPaperOf(view.assessmentId)]
  return view.state === 'returned' ? (
    <Notice tone='warn' title={words.reopenedTitle}>
      {view.former.length > 0 ? `${words.reopenedNote}${stampWords.reopenedFormer}` : words.reopenedNote}
    </Notice>
  ) : (
    <EmptyState icon='pencil' title={words.notYetTitle} note={words.notYetNote} />
  )
}

/** 盖章件: a printed, signed and stamped paper, photographed back page by page or scanned. Parameter: `id` of the paper. */
export default function StampPage() {
  const paperId = useRouter().params['id'] ?? ''
  const role = useSession().session?.person?.seat.role
  const stamped = useStampedPages(paperId)
  const cycle = useYearOfPaper(paperId)
  const [asking, setAsking] = useState<Asking>()
  useBar('plain')
  const { view, state } = stamped
  if (!view)
    return (
      <Page>
        {state.failure ? (
          <OpenFailure failure={state.failure} onRetry={() => stamped.reload()} />
        ) : (
          <LoadingState label={stampWords.opening} rows={4} />
        )}
      </Page>
    )
  const mayWrite =
    role === writerOfPaper(paperId) &&
    yearAllows(cycle, 'stamp') &&
    !isFixed({ of: stampedPaperOf(paperId), state: view.state })
  const archived = archivedNote(cycle)
  const offline = !state.online || state.failure?.outcome === 'offline'
  return (
    <Page
      top={
        <OfflineBanner
          offline={offline}
          pending={stamped.pages.filter(({ attached }) => !attached).length}
          full={state.storageFull}
          unkept={unkeptPhotos(state.queue, state.queueUnkept).length}
        />
      }
      footer={
        mayWrite && view.paper ? (
          <Footer stamped={stamped} view={view} onReopen={() => setAsking({ kind: 'reopen' })} />
        ) : null
      }
      overlay={<Questions stamped={stamped} asking={asking} onEnd={() => setAsking(undefined)} />}
    >
      {archived ? <Notice>{archived}</Notice> : null}
      {view.paper ? (
        <StampContent
          stamped={stamped}
          view={view}
          mayWrite={mayWrite}
          onRemove={(id) => setAsking({ kind: 'remove', id })}
        />
      ) : (
        <NothingToStamp view={view} />
      )}
      <FormerList stamped={stamped} view={view} />
    </Page>
  )
}
