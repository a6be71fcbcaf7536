import { diffWords } from '@/text/components'
import { Text, View } from '@tarojs/components'
import './diff-text.scss'

interface DiffSegment {
  kind: 'equal' | 'insert' | 'delete'
  text: string
}

export interface DiffTextProps {
  segments: readonly DiffSegment[]
  /** The line that explains the marks. */
  legend?: boolean | undefined
}

const Spoken = ({ text }: { text: string }) => <Text className='k-spoken'>{text}</Text>

export function DiffText({ segments, legend = true }: DiffTextProps) {
  const changed = segments.some((segment) => segment.kind !== 'equal')
  return (
    <View className='k-diff'>
      <View className='k-diff__text'>
        {segments.map(({ kind, text }, index) => {
          if (kind === 'equal') return <Text key={index}>{text}</Text>
          return (
            <Text key={index} className={kind === 'insert' ? 'k-diff__insert' : 'k-diff__delete'}>
              <Spoken text={kind === 'insert' ? diffWords.added : diffWords.removed} />
              {text}
              <Spoken text='〕' />
            </Text>
          )
        })}
      </View>
      {legend ? (
        <View className='k-diff__legend'>
          {changed ? (
            <>
              <Text className='k-diff__insert'>{diffWords.addedMark}</Text> {diffWords.addedLegend}
              <Text className='k-diff__delete'>{diffWords.removedMark}</Text> {diffWords.removedLegend}
            </>
          ) : (
            diffWords.same
          )}
        </View>
      ) : null}
    </View>
  )
}
