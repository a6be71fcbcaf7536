import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { useToast } from '@/components/toast/toast'
import { useReminders } from '@/features/settings/use-reminders'
import { failureSentence } from '@/text/failures'
import './settings.scss'

/** WeChat carries one message for each time that somebody agreed: how many are left, and agreeing to more. */
export function RemindersCard() {
  const { kinds, failure, reload, ask } = useReminders()
  const toast = useToast()
  const askNow = async () => {
    const accepted = await ask()
    toast.show(
      accepted > 0
        ? { tone: 'ok', text: `已增加 ${accepted} 条提醒` }
        : { tone: 'info', text: '没有增加。次数充足时不用再加；如在微信里关闭了通知，请先在微信设置中打开' },
    )
  }
  if (!kinds)
    return failure ? (
      <FailedState compact sentence={failureSentence(failure)} onRetry={() => void reload()} />
    ) : (
      <LoadingState rows={1} />
    )
  return (
    <Card flush>
      {kinds.map(({ kind, title, left }) => (
        <Cell key={kind} plain title={title} value={`还可收 ${left} 条`} valueTone={left > 0 ? undefined : 'warn'} />
      ))}
      <View className='settings__foot'>
        <View className='settings__note'>微信规定：每同意一次，只能发一条。用完以后消息仍会出现在“消息”里。</View>
        <Button kind='secondary' onPress={() => void askNow()}>
          增加提醒次数
        </Button>
      </View>
    </Card>
  )
}
