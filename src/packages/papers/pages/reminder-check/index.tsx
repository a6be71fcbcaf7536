import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { usePullDown } from '@/features/page-life'
import { type KindCheck, useReminderCheck } from '@/features/settings/use-reminder-check'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { checkWords, reminderCheckPage as words } from '@/text/reminder-check'
import { settingsPage } from '@/text/settings-page'
import '../../parts/card-line.scss'

definePageConfig({ navigationBarTitleText: '微信提醒检查', enablePullDownRefresh: true })

const shownOf = (state: KindCheck['state']) => {
  if (state === 'untried') return { tone: 'neutral' as const, tag: words.untried, lines: [] }
  if (state === 'trying') return { tone: 'neutral' as const, tag: words.trying, lines: [] }
  if ('kind' in state) return checkWords(state)
  return { tone: 'warn' as const, tag: words.untried, lines: [failureSentence(state)] }
}

function KindCard({ check: { kind, left, state } }: { check: KindCheck }) {
  const { tone, tag, lines } = shownOf(state)
  return (
    <Card
      title={words.kind[kind]}
      note={left === undefined ? words.notConfigured : words.left(left)}
      extra={<StatusTag tone={tone} text={tag} />}
    >
      {lines.map((line) => (
        <View key={line} className='card-line'>
          {line}
        </View>
      ))}
    </Card>
  )
}

/** One test message to oneself through each template, and what WeChat answered. */
export default function ReminderCheckPage() {
  const { checks, failure, reload, running, run, isSpent, refused, ask, openSettings } = useReminderCheck()
  const toast = useToast()
  useBar('plain')
  usePullDown(reload)
  const askNow = async () => {
    const accepted = await ask()
    toast.show(
      accepted > 0
        ? { tone: 'ok', text: settingsPage.moreReminders(accepted) }
        : { tone: 'info', text: settingsPage.noMoreReminders },
    )
  }
  return (
    <Page
      footer={
        checks ? (
          <ActionBar>
            <Button kind='secondary' onPress={() => void askNow()}>
              {settingsPage.askReminders}
            </Button>
            <Button loading={running} onPress={() => void run()}>
              {words.run}
            </Button>
          </ActionBar>
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={checks !== undefined} /> : null}
      {!checks && !failure ? <LoadingState rows={3} /> : null}
      {checks ? (
        <>
          <Notice>{words.note}</Notice>
          {isSpent ? <Notice tone='warn'>{words.spent}</Notice> : null}
          {checks.map((check) => (
            <KindCard key={check.kind} check={check} />
          ))}
          {refused ? (
            <Button kind='text' onPress={() => void openSettings()}>
              {settingsPage.openSettings}
            </Button>
          ) : null}
        </>
      ) : null}
    </Page>
  )
}
