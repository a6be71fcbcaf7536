import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { useToast } from '@/components/toast/toast'
import { quotable, quoteAll, type EarlierYear } from '@/features/fill/earlier-answer'
import type { Fill } from '@/features/fill/fill'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { earlierWords } from '@/text/earlier'

interface QuoteDimensionProps {
  fill: Fill
  indicators: readonly IndicatorView[]
  earlier: EarlierYear | undefined
}

/** Last year's texts for all of a dimension that is still empty; what is written stays as it is. */
export function QuoteDimension({ fill, indicators, earlier }: QuoteDimensionProps) {
  const toast = useToast()
  const nos = quotable(earlier, indicators)
  // For a single one its own card has the way.
  if (nos.length < 2) return null
  const quote = () => {
    const undo = quoteAll(fill, earlier, nos)
    toast.show({ text: earlierWords.quotedAll(nos.length), action: { text: earlierWords.undo, onPress: undo } })
  }
  return (
    <View className='dimension__quote'>
      <Button kind='secondary' size='small' onPress={quote}>
        {earlierWords.quoteAll(nos.length)}
      </Button>
    </View>
  )
}
