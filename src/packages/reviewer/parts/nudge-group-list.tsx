import { View } from '@tarojs/components'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag, type Tone } from '@/components/status-tag/status-tag'
import './nudge-group-list.scss'

export interface NudgeGroupListProps {
  words: { readonly title: string; readonly note: string; readonly tone: Tone }
  results: ReadonlyArray<{ readonly enterpriseId: string; readonly enterpriseName: string }>
}

/** The enterprises with one outcome: what it means once, then each by its name. */
export function NudgeGroupList({ words, results }: NudgeGroupListProps) {
  return (
    <View className='rv-nudge'>
      <View className='rv-nudge__head'>
        <StatusTag
          tone={words.tone}
          icon={words.tone === 'warn' ? 'alert' : undefined}
          text={`${words.title} ${results.length} 家`}
        />
      </View>
      <View className='rv-nudge__note'>{words.note}</View>
      <RowPages rows={results} unit='家'>
        {(result) => (
          <View key={result.enterpriseId} className='rv-nudge__name'>
            {result.enterpriseName}
          </View>
        )}
      </RowPages>
    </View>
  )
}
