import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceMark } from '@/components/choice-list/choice-mark'
import { Pressable } from '@/components/pressable/pressable'
import type { RoutingRow } from '@/features/office/routing/use-routing'
import { routingPage } from '@/text/office-routing'
import './routing.scss'

export interface UnroutedRowProps {
  row: RoutingRow
  note: string
  selected: boolean
  onToggle: () => void
  onAssign: () => void
}

/** An enterprise that waits for a union: chosen with others, or assigned on the spot. */
export function UnroutedRow({ row: { enterprise }, note, selected, onToggle, onAssign }: UnroutedRowProps) {
  return (
    <View className='of-unrouted'>
      <Pressable
        className='of-suggestion of-unrouted__tick'
        role='checkbox'
        checked={selected}
        label={`${enterprise.name}，${note}`}
        onPress={onToggle}
      >
        <ChoiceMark role='checkbox' on={selected} />
        <View className='of-suggestion__main'>
          <View className='of-suggestion__name'>{enterprise.name}</View>
          <View className='of-suggestion__basis'>{note}</View>
        </View>
      </Pressable>
      <Button kind='text' size='small' label={routingPage.assignLabel(enterprise.name)} onPress={onAssign}>
        {routingPage.assign}
      </Button>
    </View>
  )
}
