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
import { Telephone } from '../../parts/telephone'

/** Who of the responsible union can be called; nothing where nobody can. */
function UnionNumbers() {
  const { rows } = usePeopleList()
  const reachable = (rows ?? []).flatMap((row) =>
    row.role === 'reviewer' && row.telephone && !row.own ? [{ ...row, telephone: row.telephone }] : [],
  )
  if (rows && reachable.length === 0) return <View className='help__note'>{helpPage.noUnionNumber}</View>
  return (
    <>
      {reachable.map(({ personId, seat, seatName, name, telephone }) => (
        <View key={`${personId} ${seat}`} className='help__person'>
          <View className='help__title'>{`${seatName} ${name}`}</View>
          <Telephone name={name} of={{ of: 'person', personId, seat }} telephone={telephone} />
        </View>
      ))}
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
      {role === 'contact' ? <UnionNumbers /> : null}
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
