import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { OpenFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { getInstant } from '@/domain/calendar/instant'
import { unkeptPhotos } from '@/features/photos/photo-queue'
import { useBar } from '@/features/session/appearance'
import { archivedNote, useYearOfPaper, yearAllows } from '@/features/session/page-year'
import { useSession } from '@/features/session/use-session'
import type { StampView } from '@/features/stamp/stamped-pages'
import { showPictures } from '@/features/photos/choose-and-show'
import { type Obstacle, obstacleOf } from '@/features/stamp/stamp-view'
import { type UsedStampedPages, useStampedPages } from '@/features/stamp/use-stamped-pages'
import { formatMoment } from '@/text/dates'
import { failureSentence } from '@/text/failures'
import { stampWords, voidWords } from '@/text/stamp'
import { StampContent } from './stamp-content'

definePageConfig({ navigationBarTitleText: '盖章件' })

/** Stamped forms that count no longer, with the reason. They stay on file and can be looked at. */
function FormerList({ stamped, view }: { stamped: UsedStampedPages; view: StampView }) {
  const toast = useToast()
  if (view.former.length === 0) return null
  const look = async ({ form }: StampView['former'][number]) => {
    await stamped.showLinks(form.version.submittedAt)
    const { links } = stamped.store.getState()
    const sources = form.sheets.map(({ photoId }) => links[photoId] ?? '')
    if (!showPictures(sources, sources.find((src) => src !== '') ?? '')) toast.show(stampWords.loading)
  }
  return (
    <RowPages
      rows={view.former}
      unit={stampWords.forms}
      inside={(rows) => <CellList title={stampWords.formerTitle}>{rows}</CellList>}
      total={view.olderFormer > 0 ? stampWords.olderFormer(view.olderFormer) : undefined}
    >
      {(former) => (
        <Cell
          key={former.form.version.submittedAt}
          title={voidWords[former.because]}
          note={`${stampWords.formerNote(
            former.form.sheets.length,
            formatMoment(getInstant(former.form.version.submittedAt)),
          )} · ${stampWords.code(former.code)}`}
          onPress={() => void look(former)}
        >
          <StatusTag tone='neutral' text={stampWords.voidTag} icon='cross' />
        </Cell>
      )}
    </RowPages>
  )
}

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
        {stampWords.finish(stamped.pages.length)}
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
  return view.state === 'returned' ? (
    <Notice tone='warn' title={stampWords.reopenedTitle}>
      {view.former.length > 0 ? `${stampWords.reopenedNote}${stampWords.reopenedFormer}` : stampWords.reopenedNote}
    </Notice>
  ) : (
    <EmptyState icon='pencil' title={stampWords.notYetTitle} note={stampWords.notYetNote} />
  )
}

/** 盖章件: the printed, signed and stamped form, photographed back page by page. Parameter: `id` of the assessment. */
export default function StampPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const role = useSession().session?.person?.seat.role
  const stamped = useStampedPages(assessmentId)
  const cycle = useYearOfPaper(assessmentId)
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
  const mayWrite = role === 'contact' && yearAllows(cycle, 'stamp')
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
