import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StatusTag } from '@/components/status-tag/status-tag'
import { getInstant } from '@/domain/calendar/instant'
import { findSeat } from '@/domain/people/seat'
import type { UnreachedRow } from '@/features/unreached/use-unreached'
import type { Callee } from '@/features/use-telephone'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { sentMessagesPage } from '@/text/sent-messages'
import { telephoneWords } from '@/text/telephones'
import { REASON_WORDS, reasonNote, unreachedPage as words } from '@/text/unreached'
import { Telephone } from '../../parts/telephone'
import '../../parts/card-line.scss'

/** Whom to call: who sits there, or whoever the enterprise is reached through; undefined where there is nobody to ask for. */
const calleeOf = ({ personId, seat: key }: UnreachedRow): Callee | undefined => {
  if (personId !== null) return { of: 'person', personId, seat: key }
  const seat = findSeat(key)
  return seat?.role === 'contact' ? { of: 'enterprise', enterpriseId: seat.enterpriseId } : undefined
}

interface UnreachedCardProps {
  row: UnreachedRow
  onTick: (() => void) | undefined
}

/** The number under which somebody is called, masked until it is looked up. */
export function TelephoneOf({ row }: { row: UnreachedRow }) {
  const of = calleeOf(row)
  if (row.telephone && of) return <Telephone name={row.name || row.seatName} of={of} telephone={row.telephone} />
  return <View className='card-line'>{telephoneWords.none}</View>
}

/** What is done about it: ticking off that they were telephoned, and what was sent to them. */
export function UnreachedWays({ row: { seatName, name, seat: key }, onTick }: UnreachedCardProps) {
  const seat = findSeat(key)
  return (
    <View className='unreached__ways'>
      {onTick ? (
        <Button kind='secondary' size='small' label={words.doneLabel(seatName, name)} onPress={onTick}>
          {words.done}
        </Button>
      ) : null}
      {seat?.role === 'contact' ? (
        <Button
          kind='text'
          size='small'
          label={sentMessagesPage.wayLabel(seatName)}
          onPress={() => openPage(pageUrl('papers/sent-messages', { enterprise: seat.enterpriseId, name: seatName }))}
        >
          {sentMessagesPage.way}
        </Button>
      ) : null}
    </View>
  )
}

/** Somebody who could not be reached: of what, why, when they last were, under which number they are called. */
export function UnreachedCard({ row, onTick }: UnreachedCardProps) {
  const { seatName, name, reason, code } = row
  return (
    <Card
      title={seatName}
      note={row.personId === null ? words.nobody : name}
      extra={<StatusTag tone='warn' text={REASON_WORDS[reason].label} />}
    >
      <View className='card-line'>{words.told(row.title, getInstant(row.at))}</View>
      <View className='card-line'>{reasonNote(reason, code)}</View>
      <View className='card-line'>{words.lastReached(row.lastReached ?? null)}</View>
      <TelephoneOf row={row} />
      <UnreachedWays row={row} onTick={onTick} />
    </Card>
  )
}
