import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import type { Seat } from '@/domain/people/person'
import { placeOf } from '@/domain/people/seat-invitations'
import { useIssueOne } from '@/features/office/invitations/issue-codes'
import { useInvitations } from '@/features/office/invitations/use-invitations'
import { type Seats, seatsNamed, useSeats } from '@/features/office/invitations/use-seats'
import { useListGestures } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { INVITED_ROLE_WORDS, SEAT_STATE_TABS } from '@/text/invited-seats'
import { invitationsPage } from '@/text/office-invitations'
import { CodeSheet } from '../../parts/code-sheet'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import { ColleagueCodes, RevokeDialog } from './colleague-codes'
import { FilterSheet } from './filter-sheet'
import { SeatRow } from './seat-row'
import { SelectionSteps } from './selection-steps'

definePageConfig({
  enableShareAppMessage: true,
  navigationBarTitleText: '邀请码',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

/** Ticking all rows there are, and going on with what is ticked. */
function TickBar({ seats, onGoOn }: { seats: Seats; onGoOn: () => void }) {
  const { ticked, found = 0, wanted } = seats
  const none = ticked.length === 0
  const count = invitationsPage.count(wanted.role, none ? found : ticked.length)
  return (
    <ActionBar hint={none ? undefined : invitationsPage.chosen(count)}>
      <Button
        kind='secondary'
        loading={seats.ticking}
        disabled={found === 0}
        onPress={none ? () => void seats.tickAll() : seats.untick}
      >
        {none ? invitationsPage.chooseAll(count) : invitationsPage.chooseNone}
      </Button>
      <Button disabled={none} onPress={onGoOn}>
        {none ? invitationsPage.chooseFirst : invitationsPage.goOn}
      </Button>
    </ActionBar>
  )
}

type Open =
  | { readonly kind: 'filter' | 'selection' }
  | {
      readonly kind: 'invite'
      readonly seat: Seat
      readonly title: string
      readonly note: string
      readonly invitee?: string
    }

/** Contacts' and reviewers' seats, and inviting to them: one by one or a hundred at once; below them the colleagues' codes. */
export default function InvitationsPage() {
  const toast = useToast()
  const seats = useSeats(seatsNamed(useRouter().params))
  const colleagues = useInvitations((name) => toast.show({ tone: 'ok', text: invitationsPage.revoked(name) }))
  const reissuing = useIssueOne()
  const [open, setOpen] = useState<Open | null>(null)
  const { wanted, rows, failure } = seats
  const reload = async (): Promise<void> => {
    await Promise.all([seats.reload(), colleagues.reload()])
  }
  useListGestures(reload, seats.loadMore)
  const closeInvite = (issued: boolean) => {
    setOpen(null)
    if (issued) void reload()
  }
  return (
    <OfficePage
      top={
        <>
          <Tabs
            label={invitationsPage.byState}
            tabs={seats.tabs.map(({ key, count }) => ({ key, label: SEAT_STATE_TABS[key], count }))}
            selected={wanted.state}
            onSelect={(state) => seats.want({ state })}
          />
          <SearchBar value={seats.search} onInput={seats.setSearch} placeholder={invitationsPage.search} />
        </>
      }
      footer={<TickBar seats={seats} onGoOn={() => setOpen({ kind: 'selection' })} />}
      overlay={
        <>
          {open?.kind === 'filter' ? (
            <FilterSheet
              wanted={wanted}
              onClose={() => setOpen(null)}
              onWant={(next) => {
                seats.want(next)
                setOpen(null)
              }}
            />
          ) : null}
          {open?.kind === 'selection' ? <SelectionSteps seats={seats} onClose={() => setOpen(null)} /> : null}
          {open?.kind === 'invite' ? <InviteSheet {...open} onClose={closeInvite} /> : null}
          {reissuing.issued ? (
            <CodeSheet
              issued={reissuing.issued}
              onClose={() => {
                reissuing.putAway()
                void seats.reload()
              }}
            />
          ) : null}
          <RevokeDialog invitations={colleagues} />
        </>
      }
    >
      <CellList>
        <Cell
          title={INVITED_ROLE_WORDS[wanted.role]}
          note={wanted.union?.name ?? invitationsPage.everyUnion}
          value={invitationsPage.change}
          onPress={() => setOpen({ kind: 'filter' })}
        />
      </CellList>
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={rows !== undefined} /> : null}
      <WriteFailure failure={reissuing.failure ?? seats.tickFailure} title={invitationsPage.notDone} />
      {!rows && !failure ? <LoadingState rows={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={invitationsPage.none} note={invitationsPage.noneNote} /> : null}
      {rows && rows.length > 0 ? (
        <Card>
          <RowPages
            key={JSON.stringify([wanted, seats.search])}
            rows={rows}
            unit={invitationsPage.unit(wanted.role)}
            pages={seats}
            onTurn={scrollToTop}
          >
            {(row) => (
              <SeatRow
                key={placeOf(row.seat)}
                row={row}
                ticked={seats.ticked.includes(placeOf(row.seat))}
                onTick={() => seats.toggle(row.seat)}
                onInvite={() =>
                  setOpen({
                    kind: 'invite',
                    seat: row.seat,
                    title: invitationsPage.inviteTo(wanted.role),
                    note: row.seatName,
                    ...(row.state === 'bound' || !row.rosterContact ? {} : { invitee: row.rosterContact.name }),
                  })
                }
                onReissue={() => void reissuing.issue(row.seat, row.invitation?.inviteeName ?? '', true)}
              />
            )}
          </RowPages>
        </Card>
      ) : null}
      <SectionTitle title={invitationsPage.colleagues} />
      <CellList>
        <Cell
          title={invitationsPage.inviteColleague}
          note={invitationsPage.colleagueNote}
          onPress={() =>
            setOpen({
              ...{ kind: 'invite', seat: { role: 'office' } },
              ...{ title: invitationsPage.inviteColleague, note: invitationsPage.colleagueMay },
            })
          }
        />
      </CellList>
      {failure ? null : <ColleagueCodes invitations={colleagues} />}
    </OfficePage>
  )
}
