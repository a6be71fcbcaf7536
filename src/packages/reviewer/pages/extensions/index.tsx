import '@/text/refused-in-packages'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { YearList } from '@/components/year-list/year-list'
import { type RequestRow, useExtensionRequests } from '@/features/extension/use-extension-requests'
import { useListGestures } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { goHome, replacePage, scrollToTop } from '@/features/session/navigate'
import { yearHead } from '@/features/session/page-year'
import { requestsPage } from '@/text/extension'
import { DeclineSheet, GrantSheet } from './answer-sheets'
import { RequestCard } from './request-card'

definePageConfig({
  navigationBarTitleText: '延期申请',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** Which request is being answered, and how. */
interface Answering {
  readonly row: RequestRow
  readonly how: 'grant' | 'decline'
}

/** 延期申请 that wait for an answer. */
export default function ExtensionsPage() {
  const list = useExtensionRequests()
  const toast = useToast()
  const [answering, setAnswering] = useState<Answering | null>(null)
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  const head = yearHead(list.cycle)
  // Closed without an answer it may be because somebody else gave one.
  const close = () => {
    setAnswering(null)
    void list.reload()
  }
  const done = (text: string) => {
    toast.show({ tone: 'ok', text })
    close()
  }
  const name = answering?.row.outline.enterpriseName ?? ''
  return (
    <Page
      overlay={
        answering?.how === 'grant' ? (
          <GrantSheet row={answering.row} onClose={close} onGranted={(day) => done(requestsPage.granted(name, day))} />
        ) : answering ? (
          <DeclineSheet row={answering.row} onClose={close} onDeclined={() => done(requestsPage.declined(name))} />
        ) : null
      }
    >
      {head ? <SectionTitle {...head} /> : null}
      <YearList years={list.year.others} onOpen={replacePage} />
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={3} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={requestsPage.none}
          note={requestsPage.noneNote}
          action={
            <Button kind='secondary' onPress={goHome}>
              {requestsPage.home}
            </Button>
          }
        />
      ) : null}
      {rows ? (
        <RowPages rows={rows} unit={requestsPage.unit} pages={list} onTurn={scrollToTop}>
          {(row) => (
            <RequestCard
              key={row.outline.assessmentId}
              row={row}
              withUnion={list.ofOffice}
              mayAnswer={list.mayAnswer}
              onAnswer={(how) => setAnswering({ row, how })}
            />
          )}
        </RowPages>
      ) : null}
    </Page>
  )
}
