import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceMark } from '@/components/choice-list/choice-mark'
import { Pressable } from '@/components/pressable/pressable'
import type { RoutingRow } from '@/features/office/routing/use-routing'
import { suggestionBasisWords, routingPage } from '@/text/office-routing'
import './routing.scss'

export interface SuggestionCardProps {
  row: RoutingRow
  selected: boolean
  onToggle: () => void
  onConfirm: () => void
  onAssign: () => void
}

/** A suggestion, shown as one: what it proposes, what it goes by, and the two answers to it. */
export function SuggestionCard({
  row: { enterprise, suggestedUnionName },
  selected,
  onToggle,
  onConfirm,
  onAssign,
}: SuggestionCardProps) {
  const basis = suggestionBasisWords(enterprise.suggestionBasis, enterprise.no)
  const union = suggestedUnionName ?? routingPage.unknownUnion
  return (
    <Card>
      <Pressable
        className='of-suggestion'
        role='checkbox'
        checked={selected}
        label={routingPage.suggestionLabel(enterprise.name, union, basis)}
        onPress={onToggle}
      >
        <ChoiceMark role='checkbox' on={selected} />
        <View className='of-suggestion__main'>
          <View className='of-suggestion__name'>{enterprise.name}</View>
          <View className='of-suggestion__union'>{routingPage.suggestion(union)}</View>
        </View>
      </Pressable>
      <View className='of-suggestion__answers'>
        <View className='of-suggestion__basis'>{routingPage.basis(basis)}</View>
        <View className='of-suggestion__buttons'>
          <Button
            kind='secondary'
            size='small'
            label={routingPage.chooseOtherLabel(enterprise.name)}
            onPress={onAssign}
          >
            {routingPage.chooseOther}
          </Button>
          <Button kind='secondary' size='small' label={routingPage.confirmLabel(enterprise.name)} onPress={onConfirm}>
            {routingPage.confirm}
          </Button>
        </View>
      </View>
    </Card>
  )
}
