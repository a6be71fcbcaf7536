import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useToast } from '@/components/toast/toast'
import { useAppearanceStore, useBar } from '@/features/session/appearance'
import { matterOfSeat } from '@/features/session/matter'
import { goHome } from '@/features/session/navigate'
import { useSession } from '@/features/session/use-session'
import { useFeedback } from '@/features/settings/use-feedback'
import { useProgram } from '@/features/settings/use-program'
import { useReminders } from '@/features/settings/use-reminders'
import { failureSentence } from '@/text/failures'
import { roleWord } from '@/text/states'
import { PrivacyNote } from '../bind/privacy-note'
import './settings.scss'

const THEMES = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

function AppearanceCard() {
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

function FeedbackCard() {
  const feedback = useFeedback()
  const toast = useToast()
  const send = async () => {
    if (await feedback.send()) toast.show({ tone: 'ok', text: '已收到，谢谢您的意见' })
  }
  return (
    <Card>
      <NarrativeField
        label='意见或建议'
        value={feedback.text}
        onInput={feedback.write}
        suggested={null}
        placeholder='哪里不好用、哪里不合理，都请告诉我们'
      />
      {feedback.problem ? (
        <Notice tone='danger' urgent>
          {feedback.problem}
        </Notice>
      ) : null}
      <Button kind='secondary' loading={feedback.sending} onPress={() => void send()}>
        发送给省产改办
      </Button>
    </Card>
  )
}

/** WeChat carries one message for each time that somebody agreed: how many are left, and agreeing to more. */
function RemindersCard() {
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

definePageConfig({ navigationBarTitleText: '设置' })

export default function SettingsPage() {
  const { session } = useSession()
  const program = useProgram()
  useBar('plain')
  const person = session?.person
  const matter = session && matterOfSeat(session)
  return (
    <Page forAnyone>
      {matter ? (
        <Notice tone='warn' title={matter.title} action={{ text: matter.way, onPress: goHome }}>
          {matter.note}
        </Notice>
      ) : null}
      <SectionTitle title='显示' />
      <AppearanceCard />
      {person ? (
        <>
          <SectionTitle title='消息提醒' />
          <RemindersCard />
          <SectionTitle title='投诉建议' />
          <FeedbackCard />
        </>
      ) : null}
      <SectionTitle title='关于' />
      <CellList>
        {person ? (
          <Cell title={person.name} note={`${session.seatName ?? ''} · ${roleWord(person.seat.role)}`} />
        ) : null}
        <Cell plain title='版本' value={program.version} />
        {program.update ? (
          <Cell plain title='新版本已准备好' value='重新打开' valueTone='brand' onPress={program.update} />
        ) : null}
        {program.openConsole ? (
          <Cell plain title='本机控制台' note='时钟、消息、数据' onPress={program.openConsole} />
        ) : null}
        {program.switchPerson ? <Cell plain title='切换身份' note='本机演示' onPress={program.switchPerson} /> : null}
      </CellList>
      <PrivacyNote />
    </Page>
  )
}
