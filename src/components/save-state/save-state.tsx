import { saveWords } from '@/text/components'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './save-state.scss'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  /** `at` as it is shown: «10:32». */
  | { kind: 'saved'; at: string }
  | { kind: 'offline' }
  /** There is a network and no answer: it is tried again by itself. */
  | { kind: 'unreached' }
  /** The platform did not serve it, and is asked again by itself; or would not, and a person is told beside it. */
  | { kind: 'busy' | 'quota' | 'stopped' }
  /** Neither here nor there: the phone has no room for it, and the server was not reached. */
  | { kind: 'unkept' }
  | { kind: 'failed' }
  /** The text is stored, and something beside it cannot be yet. */
  | { kind: 'incomplete' }

export interface SaveStateLineProps {
  state: SaveState
  onRetry?: (() => void) | undefined
}

const words = (state: SaveState): { text: string; icon: IconName } | null => {
  switch (state.kind) {
    case 'idle':
      return null
    case 'saving':
      return { text: saveWords.saving, icon: 'clock' }
    case 'saved':
      return { text: saveWords.saved(state.at), icon: 'check' }
    case 'offline':
      return { text: saveWords.offline, icon: 'offline' }
    case 'unreached':
      return { text: saveWords.unreached, icon: 'offline' }
    case 'busy':
      return { text: saveWords.busy, icon: 'clock' }
    case 'quota':
      return { text: saveWords.quota, icon: 'clock' }
    case 'stopped':
      return { text: saveWords.stopped, icon: 'alert' }
    case 'unkept':
      return { text: saveWords.failed, icon: 'alert' }
    case 'incomplete':
      return { text: saveWords.incomplete, icon: 'alert' }
    case 'failed':
      return { text: saveWords.retry, icon: 'retry' }
  }
}

export function SaveStateLine({ state, onRetry }: SaveStateLineProps) {
  const said = words(state)
  if (!said) return null
  const className = classNames('k-save', `k-save--${state.kind}`)
  const content = (
    <>
      <Icon name={said.icon} />
      <View className='k-save__text k-number'>{said.text}</View>
    </>
  )
  if (state.kind === 'failed') {
    return (
      <Pressable className={className} label={said.text} onPress={onRetry}>
        {content}
      </Pressable>
    )
  }
  return (
    <View className={className} {...accessible({ role: 'status', live: 'polite' })}>
      {content}
    </View>
  )
}
