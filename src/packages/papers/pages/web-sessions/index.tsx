import '@/text/refused-in-packages'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { useWebSessions, type WebSessions } from '@/features/settings/use-web-sessions'
import { failureSentence } from '@/text/failures'
import { browserWords, webSessionsPage as words } from '@/text/web-sessions'
import { CodeCard } from './code-card'
import '../../parts/card-line.scss'

definePageConfig({ navigationBarTitleText: '在电脑上使用', enablePullDownRefresh: true })

/** Which browser asks, and what it means to say yes. */
function AskingCard({ asking, deciding, decide }: WebSessions) {
  const toast = useToast()
  if (!asking) return null
  const say = async (isOwn: boolean) => {
    if (await decide(isOwn)) toast.show({ tone: 'ok', text: isOwn ? words.confirmed : words.refused })
  }
  return (
    <Card title={words.asks}>
      <View className='card-line'>{browserWords(asking)}</View>
      <View className='card-line'>{words.askedAt(asking.begunAt)}</View>
      <Notice tone='warn'>{words.beware}</Notice>
      <Button loading={deciding} onPress={() => void say(true)}>
        {words.confirm}
      </Button>
      <Button kind='secondary' disabled={deciding} onPress={() => void say(false)}>
        {words.refuse}
      </Button>
    </Card>
  )
}

function OpenSessions({ sessions, ending, end }: WebSessions) {
  const toast = useToast()
  const endIt = async (sessionId: string) => {
    if (await end(sessionId)) toast.show({ tone: 'ok', text: words.ended })
  }
  return (
    <>
      <SectionTitle title={words.open} />
      {sessions?.length === 0 ? <Notice>{words.none}</Notice> : null}
      {sessions?.map(({ sessionId, beganAt, expiresAt, own, ...browser }) => (
        <Card
          key={sessionId}
          title={browserWords(browser)}
          note={[words.until(beganAt, expiresAt), ...(own ? [words.own] : [])].join(' · ')}
        >
          <Button
            kind='secondary'
            disabled={ending}
            label={words.endOf(browserWords(browser))}
            onPress={() => void endIt(sessionId)}
          >
            {words.end}
          </Button>
        </Card>
      ))}
    </>
  )
}

/** 在电脑上使用: lets a browser in, and shows which are. */
export default function WebSessionsPage() {
  const state = useWebSessions()
  useBar('plain')
  usePullDown(state.reload)
  return (
    <Page>
      {state.address === null ? <Notice>{words.notSetUp}</Notice> : null}
      {state.inBrowser || state.address === null ? null : state.asking ? (
        <AskingCard {...state} />
      ) : (
        <CodeCard {...state} />
      )}
      {state.stopped ? <Notice tone='warn'>{failureSentence(state.stopped)}</Notice> : null}
      {state.failure ? (
        <ReadFailure failure={state.failure} onRetry={state.reload} compact={state.sessions !== undefined} />
      ) : null}
      {!state.sessions && !state.failure ? <LoadingState rows={2} /> : null}
      {state.sessions ? <OpenSessions {...state} /> : null}
    </Page>
  )
}
