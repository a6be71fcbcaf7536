import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { officePage } from '@/features/office/paths'
import type { Unrouted } from '@/features/office/progress/progress'
import { openPage } from '@/features/session/navigate'
import { yearParameters, type Year } from '@/features/session/years'
import { unroutedWords } from '@/text/office-routing'
import './unrouted-card.scss'

/** What has no responsible union yet; gone once everything has one. */
export function UnroutedCard({ unrouted, year }: { unrouted: Unrouted; year: Year }) {
  if (unrouted.open + unrouted.suggested === 0) return null
  const { title, note, go } = unroutedWords(unrouted)
  const tab = unrouted.open > 0 ? 'unrouted' : 'suggested'
  return (
    <Pressable
      label={[title, note, go].filter(Boolean).join('，')}
      onPress={() => openPage(officePage('routing', { ...yearParameters(year), tab }))}
    >
      <Card
        accent='brand'
        title={title}
        note={note}
        extra={
          <View className='of-go'>
            {go} <Icon name='chevron' />
          </View>
        }
      />
    </Pressable>
  )
}
