import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { useToast } from '@/components/toast/toast'
import { OFFICE_TELEPHONE } from '@/domain/people/shown-telephone'
import { usePeopleList } from '@/features/people/use-people-list'
import { useSession } from '@/features/session/use-session'
import { callNumber } from '@/features/use-telephone'
import { helpPage } from '@/text/help-page'
import { telephoneWords } from '@/text/telephones'

/** Somebody with a number, and the way to call it. */
function Callee({ name, number, note }: { name: string; number: string; note?: string }) {
  const toast = useToast()
  const call = async (): Promise<void> => {
    if (!(await callNumber(number))) toast.show({ tone: 'warn', text: telephoneWords.notCalled(number) })
  }
  return (
    <View className='help__person'>
      <View className='help__title'>{helpPage.callee(name, number)}</View>
      {note ? <View className='help__note'>{note}</View> : null}
      <Button kind='secondary' size='small' label={telephoneWords.callLabel(name)} onPress={() => void call()}>
        {telephoneWords.call}
      </Button>
    </View>
  )
}

/** The responsible union's number and who reviews for it. A reviewer's own number is not a contact's to look up. */
function ResponsibleUnion() {
  const { union } = useSession().session ?? {}
  const { rows } = usePeopleList()
  const reviewers = (rows ?? []).filter(({ role }) => role === 'reviewer')
  return (
    <>
      {union?.telephone ? <Callee name={union.name} number={union.telephone} /> : null}
      {reviewers.map(({ personId, seat, seatName, name }) => (
        <View key={`${personId} ${seat}`} className='help__person help__title'>
          {helpPage.reviewer(seatName, name)}
        </View>
      ))}
      {rows && !union?.telephone ? <View className='help__note'>{helpPage.unionNumber}</View> : null}
    </>
  )
}

/** Whom to ask: the responsible union first, then the office. */
export function WhomToCall() {
  const isContact = useSession().session?.person?.seat.role === 'contact'
  return (
    <Card title={helpPage.whom} note={isContact ? helpPage.unionFirst : undefined}>
      {isContact ? <ResponsibleUnion /> : null}
      <Callee name={helpPage.office} number={OFFICE_TELEPHONE} note={helpPage.officeNote} />
    </Card>
  )
}
