import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { useToast } from '@/components/toast/toast'
import { OFFICE_TELEPHONE } from '@/domain/people/office-telephone'
import type { Role } from '@/domain/people/person'
import { callNumber } from '@/features/use-telephone'
import { usePeopleList } from '@/features/people/use-people-list'
import { helpPage } from '@/text/help-page'
import { telephoneWords } from '@/text/telephones'

/** Who reviews for the responsible union. Their numbers are not a contact's to look up; the office passes a call on. */
function UnionReviewers() {
  const { rows } = usePeopleList()
  const reviewers = (rows ?? []).filter(({ role }) => role === 'reviewer')
  return (
    <>
      {reviewers.map(({ personId, seat, seatName, name }) => (
        <View key={`${personId} ${seat}`} className='help__person help__title'>
          {helpPage.reviewer(seatName, name)}
        </View>
      ))}
      {rows ? <View className='help__note'>{helpPage.unionNumber}</View> : null}
    </>
  )
}

/** Whom to ask: the responsible union first, then the office. */
export function WhomToCall({ role }: { role: Role | undefined }) {
  const toast = useToast()
  const callOffice = async (): Promise<void> => {
    if (!(await callNumber(OFFICE_TELEPHONE)))
      toast.show({ tone: 'warn', text: telephoneWords.notCalled(OFFICE_TELEPHONE) })
  }
  return (
    <Card title={helpPage.whom} note={role === 'contact' ? helpPage.unionFirst : undefined}>
      {role === 'contact' ? <UnionReviewers /> : null}
      <View className='help__person'>
        <View className='help__title'>{helpPage.office(OFFICE_TELEPHONE)}</View>
        <View className='help__note'>{helpPage.officeNote}</View>
        <Button kind='secondary' size='small' label={helpPage.callOffice} onPress={() => void callOffice()}>
          {telephoneWords.call}
        </Button>
      </View>
    </Card>
  )
}
