import '@/text/refused-in-packages'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import type { Role } from '@/domain/people/person'
import { useListGestures } from '@/features/page-life'
import { type PersonRow, usePeopleList } from '@/features/people/use-people-list'
import { useBar } from '@/features/session/appearance'
import { goHome, openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useSession } from '@/features/session/use-session'
import { peopleListPage as words } from '@/text/people-page'
import { HandOverSheet } from './hand-over-sheet'
import { PersonCard } from './person-card'
import { UnbindSheet } from './unbind-sheet'
import './people.scss'

definePageConfig({
  navigationBarTitleText: '人员',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** Whom each role may narrow the list to: those whom they see at all. */
const FILTERS: Readonly<Record<Role, readonly Role[]>> = {
  office: ['contact', 'reviewer', 'office'],
  reviewer: ['contact', 'reviewer'],
  contact: [],
}

/** Who is bound: everybody for the office, those of its own for a union, and for a contact those who are bound with them. */
export default function PeoplePage() {
  const list = usePeopleList()
  const { session, load } = useSession()
  const toast = useToast()
  const [leaving, setLeaving] = useState<{ readonly row: PersonRow; readonly by: 'unbinding' | 'handing over' }>()
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  const role = session?.person?.seat.role
  const filters = role ? FILTERS[role] : []
  const ended = async (row: PersonRow, text: string): Promise<void> => {
    setLeaving(undefined)
    toast.show({ tone: 'ok', text })
    if (!row.own) return void (await list.reload())
    // This page is not theirs any more.
    await load()
    goHome()
  }
  const waysWith = (row: PersonRow) =>
    role === 'reviewer' || role === 'office'
      ? {
          onHandOver: () => setLeaving({ row, by: 'handing over' }),
          onUnbind: () => setLeaving({ row, by: 'unbinding' }),
          // A union sees what its enterprises' contacts were told.
          onSent:
            role === 'office' || row.role === 'contact'
              ? () => openPage(pageUrl('papers/sent-messages', { person: row.personId, name: row.name }))
              : undefined,
          onAudit:
            role === 'office'
              ? () => openPage(pageUrl('papers/audit', { person: row.personId, name: row.name }))
              : undefined,
        }
      : undefined
  return (
    <Page
      top={
        filters.length > 0 ? (
          <>
            <Tabs
              label={words.filters}
              tabs={[
                { key: 'all' as const, label: words.all },
                ...filters.map((each) => ({ key: each, label: words.filterWord(each) })),
              ]}
              selected={list.filter}
              onSelect={list.setFilter}
            />
            <SearchBar value={list.search} onInput={list.setSearch} placeholder={words.search} />
          </>
        ) : undefined
      }
      overlay={
        leaving?.by === 'handing over' ? (
          <HandOverSheet
            leaving={leaving.row}
            onClose={() => setLeaving(undefined)}
            onDone={(successor) => void ended(leaving.row, words.done(successor))}
          />
        ) : leaving ? (
          <UnbindSheet
            leaving={leaving.row}
            onClose={() => setLeaving(undefined)}
            onUnbound={() => void ended(leaving.row, words.unbound(leaving.row.name))}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(row) => <PersonCard key={`${row.personId} ${row.seat}`} row={row} ways={waysWith(row)} />}
        </RowPages>
      ) : null}
      {role === 'contact' && rows ? (
        <Button kind='secondary' onPress={goHome}>
          {words.goHome}
        </Button>
      ) : null}
    </Page>
  )
}
