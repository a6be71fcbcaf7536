import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { RowPages } from '@/components/row-pages/row-pages'
import type { UnattendedUnion } from '@/features/office/people/use-people'
import { UNATTENDED_NOTE, unattendedWords } from '@/text/office-people'
import '../parts/holder-row.scss'

export interface UnattendedCardProps {
  unions: readonly UnattendedUnion[]
  onInvite: (union: UnattendedUnion) => void
}

/** The unions for which nobody is bound, with what waits there; left out where there are none. */
export function UnattendedCard({ unions, onInvite }: UnattendedCardProps) {
  if (unions.length === 0) return null
  return (
    <Card title='没有审核员的工会' note={UNATTENDED_NOTE} accent='warn'>
      <RowPages rows={unions} unit='个工会'>
        {(union) => (
          <View key={union.unionId} className='of-person'>
            <View className='of-person__main'>
              <View className='of-person__name'>{union.name}</View>
              <View className='of-person__note'>{unattendedWords(union)}</View>
            </View>
            <Button kind='secondary' size='small' label={`邀请审核员：${union.name}`} onPress={() => onInvite(union)}>
              邀请审核员
            </Button>
          </View>
        )}
      </RowPages>
    </Card>
  )
}
