import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceMark } from '@/components/choice-list/choice-mark'
import { Pressable } from '@/components/pressable/pressable'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { SeatInvitation } from '@/features/office/invitations/use-seats'
import { seatNote, seatStateWord } from '@/text/invited-seats'
import { invitationsPage } from '@/text/office-invitations'
import './invitations.scss'

interface SeatRowProps {
  row: SeatInvitation
  ticked: boolean
  onTick: () => void
  /** For somebody named: the first code, or one for a colleague. */
  onInvite: () => void
  /** A new code in place of the one that is lost. */
  onReissue: () => void
}

/** One seat with how far inviting to it is, to be ticked, or invited to on the spot. */
export function SeatRow({ row, ticked, onTick, onInvite, onReissue }: SeatRowProps) {
  const word = seatStateWord(row.state)
  const note = seatNote(row)
  const invite = row.state === 'bound' ? invitationsPage.inviteAnother : invitationsPage.invite
  return (
    <View className='of-seat'>
      <Pressable
        className='of-seat__tick'
        role='checkbox'
        checked={ticked}
        label={[row.seatName, word.label, note].join('，')}
        onPress={onTick}
      >
        <ChoiceMark role='checkbox' on={ticked} />
        <View className='of-seat__main'>
          <View className='of-seat__name'>{row.seatName}</View>
          <View className='of-seat__note'>{note}</View>
        </View>
      </Pressable>
      <View className='of-seat__side'>
        <StatusTag tone={word.tone} text={word.label} />
        {row.state === 'open' ? (
          <Button kind='text' size='small' label={invitationsPage.reissueLabel(row.seatName)} onPress={onReissue}>
            {invitationsPage.reissue}
          </Button>
        ) : (
          <Button kind='text' size='small' label={invitationsPage.inviteLabel(invite, row.seatName)} onPress={onInvite}>
            {invite}
          </Button>
        )}
      </View>
    </View>
  )
}
