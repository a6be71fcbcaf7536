import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { getInstant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import { useListGestures } from '@/features/page-life'
import { type PersonRow, usePeopleList } from '@/features/people/use-people-list'
import { useBar } from '@/features/session/appearance'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { useSession } from '@/features/session/use-session'
import { peopleListPage as words } from '@/text/people-page'
import { roleWord } from '@/text/states'
import { HandOverSheet } from './hand-over-sheet'
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

const linesOf = ({ boundAt, standing }: PersonRow): readonly string[] => [
  [words.since(getInstant(boundAt)), ...(standing?.invitedBy ? [words.invitedBy(standing.invitedBy)] : [])].join(' · '),
  ...(standing
    ? [
        [
          standing.usedAt === null ? words.unused : words.used(getInstant(standing.usedAt)),
          words.reminders(standing.remindersLeft),
        ].join(' · '),
      ]
    : []),
]

interface PersonCardProps {
  row: PersonRow
  /** Left out for whoever cannot hand over. */
  onHandOver?: (() => void) | undefined
}

function PersonCard({ row, onHandOver }: PersonCardProps) {
  return (
    <Card
      title={row.own ? `${row.name}（${words.self}）` : row.name}
      note={row.seatName}
      extra={<StatusTag tone='neutral' text={roleWord(row.role)} />}
    >
      {linesOf(row).map((line) => (
        <View key={line} className='people__line'>
          {line}
        </View>
      ))}
      {onHandOver ? (
        <View className='people__ways'>
          <Button kind='secondary' size='small' label={words.handOverLabel(row.name)} onPress={onHandOver}>
            {words.handOver}
          </Button>
        </View>
      ) : null}
    </Card>
  )
}

/** Who is bound: everybody for the office, those of its own for a union, and for a contact those who are bound with them. */
export default function PeoplePage() {
  const list = usePeopleList()
  const { session } = useSession()
  const toast = useToast()
  const [leaving, setLeaving] = useState<PersonRow | null>(null)
  useBar('plain')
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  const role = session?.person?.seat.role
  const filters = role ? FILTERS[role] : []
  const handedOver = async (successor: string): Promise<void> => {
    setLeaving(null)
    toast.show({ tone: 'ok', text: words.done(successor) })
    await list.reload()
  }
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
        leaving ? (
          <HandOverSheet
            leaving={leaving}
            onClose={() => setLeaving(null)}
            onDone={(successor) => void handedOver(successor)}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows ? (
        <RowPages
          rows={rows}
          unit={words.unit}
          more={list.more}
          loading={list.loading}
          onMore={list.loadMore}
          onTurn={scrollToTop}
        >
          {(row) => (
            <PersonCard
              key={`${row.personId} ${row.seat}`}
              row={row}
              onHandOver={role === 'office' && !row.own ? () => setLeaving(row) : undefined}
            />
          )}
        </RowPages>
      ) : null}
      {role === 'contact' && rows ? (
        <Button kind='secondary' onPress={goHome}>
          {words.goHome}
        </Button>
      ) : null}
      {role === 'reviewer' && rows ? <View className='people__line'>{words.watchNote}</View> : null}
    </Page>
  )
}
