import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { seatKeyOf } from '@/domain/people/seat'
import { useBar } from '@/features/session/appearance'
import { goHome, openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useSession } from '@/features/session/use-session'
import { seatsPage } from '@/text/seats-page'
import { roleWord } from '@/text/states'
import { OwnTelephone } from './own-telephone'
import { UnionTelephone } from './union-telephone'
import './seats.scss'

definePageConfig({ navigationBarTitleText: '我的席位' })

/** The seats of whoever is using the program: which one they are in, and the way to another. */
export default function SeatsPage() {
  const { session, failure, load, takeSeat } = useSession()
  useBar('plain')
  const person = session?.person
  if (!person)
    return <Page>{failure ? <ReadFailure failure={failure} onRetry={load} /> : <LoadingState rows={2} />}</Page>
  const here = seatKeyOf(person.seat)
  const alone = { seat: here, role: person.seat.role, seatName: session.seatName ?? '', unreadMessages: 0 }
  const change = (seat: string) => {
    void takeSeat(seat)
    goHome()
  }
  return (
    <Page>
      <CellList title={seatsPage.seats}>
        {(session.seats.length > 0 ? session.seats : [alone]).map(({ seat, role, seatName, unreadMessages }) =>
          seat === here ? (
            <Cell key={seat} title={seatName} note={roleWord(role)} value={seatsPage.here} valueTone='ok' />
          ) : (
            <Cell
              key={seat}
              title={seatName}
              note={unreadMessages > 0 ? `${roleWord(role)} · ${seatsPage.unread(unreadMessages)}` : roleWord(role)}
              value={seatsPage.change}
              valueTone='link'
              label={seatsPage.changeLabel(seatName, roleWord(role))}
              onPress={() => change(seat)}
            />
          ),
        )}
      </CellList>
      <View className='seats__note'>{session.seats.length > 0 ? seatsPage.note : seatsPage.addNote}</View>
      <CellList>
        <Cell title={seatsPage.people} note={seatsPage.peopleNote} onPress={() => openPage(pageUrl('papers/people'))} />
      </CellList>
      <OwnTelephone />
      {person.seat.role === 'reviewer' && session.union ? (
        <UnionTelephone
          unionId={person.seat.unionId}
          name={session.union.name}
          known={session.union.telephone}
          onSaved={load}
        />
      ) : null}
      <Button kind='secondary' onPress={() => openPage(pageUrl('bind'))}>
        {seatsPage.add}
      </Button>
    </Page>
  )
}
