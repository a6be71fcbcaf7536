import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useToast } from '@/components/toast/toast'
import { useAppearanceStore } from '@/features/session/appearance-store'
import './settings.scss'

const THEMES = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

export function AppearanceCard() {
  const { choice, choose } = useAppearanceStore()
  const toast = useToast()
  const change = (next: Parameters<typeof choose>[0]) => {
    if (!choose(next)) toast.show({ tone: 'warn', text: '这次有效，但手机存储已满，下次打开会恢复原样' })
  }
  return (
    <Card>
      <SwitchRow
        label='关怀版'
        note='字更大，对比更强，按钮更好按'
        on={choice.mode === 'elder'}
        onChange={(on) => change({ mode: on ? 'elder' : 'standard' })}
      />
      <View className='settings__label'>浅色或深色</View>
      <ChoiceList label='浅色或深色' choices={THEMES} value={choice.theme} onChange={(theme) => change({ theme })} />
    </Card>
  )
}
