import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { StatusTag } from '@/components/status-tag/status-tag'
import { getInstant } from '@/domain/calendar/instant'
import type { PersonRow } from '@/features/people/use-people-list'
import { auditPage } from '@/text/audit'
import { holders } from '@/text/office-people'
import { peopleListPage as words } from '@/text/people-page'
import { sentMessagesPage } from '@/text/sent-messages'
import { roleWord } from '@/text/states'
import { telephoneWords } from '@/text/telephones'
import { Telephone } from '../../parts/telephone'

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

/** The number of somebody else, where whoever asks may call them. */
function TelephoneOf({ row: { personId, seat, name, own, standing, telephone } }: { row: PersonRow }) {
  if (own) return null
  if (telephone) return <Telephone name={name} of={{ of: 'person', personId, seat }} telephone={telephone} />
  return standing ? <View className='people__line'>{telephoneWords.none}</View> : null
}

interface PersonCardProps {
  row: PersonRow
  /** What whoever asks may do about them; nothing for a contact. */
  ways:
    | {
        readonly onHandOver: () => void
        readonly onUnbind: () => void
        readonly onSent: (() => void) | undefined
        readonly onAudit: (() => void) | undefined
      }
    | undefined
}

/** Somebody in a seat, with what is known of them. */
export function PersonCard({ row, ways }: PersonCardProps) {
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
      <TelephoneOf row={row} />
      {ways ? (
        <View className='people__ways'>
          {ways.onSent ? (
            <Button kind='secondary' size='small' label={sentMessagesPage.wayLabel(row.name)} onPress={ways.onSent}>
              {sentMessagesPage.way}
            </Button>
          ) : null}
          {ways.onAudit ? (
            <Button kind='secondary' size='small' label={auditPage.wayLabel(row.name)} onPress={ways.onAudit}>
              {auditPage.way}
            </Button>
          ) : null}
          <Button kind='secondary' size='small' label={words.handOverLabel(row.name)} onPress={ways.onHandOver}>
            {words.handOver}
          </Button>
          <Button kind='danger' size='small' label={holders.unbindLabel(row.name)} onPress={ways.onUnbind}>
            {holders.unbind}
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
