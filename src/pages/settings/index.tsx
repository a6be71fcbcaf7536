import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useToast } from '@/components/toast/toast'
import { useAppearanceStore, useBar } from '@/features/session/appearance'
import { matterOfSeat } from '@/features/session/matter'
import { goHome, openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { toSeats } from '@/features/session/seats'
import { useSession } from '@/features/session/use-session'
import { useProgram } from '@/features/settings/use-program'
import { useReminders } from '@/features/settings/use-reminders'
import { failureSentence } from '@/text/failures'
import { settingsPage } from '@/text/settings-page'
import { roleWord } from '@/text/states'
import { PrivacyNote } from '../bind/privacy-note'
import { FeedbackCard } from './feedback-card'
import './settings.scss'

const THEMES = [
  { value: 'system', label: settingsPage.asPhone },
  { value: 'light', label: settingsPage.light },
  { value: 'dark', label: settingsPage.dark },
] as const

function AppearanceCard() {
  const { choice, choose } = useAppearanceStore()
  const toast = useToast()
  const change = (next: Parameters<typeof choose>[0]) => {
    if (!choose(next)) toast.show({ tone: 'warn', text: settingsPage.notKept })
  }
  return (
    <Card>
      <SwitchRow
        label={settingsPage.elder}
        note={settingsPage.elderNote}
        on={choice.mode === 'elder'}
        onChange={(on) => change({ mode: on ? 'elder' : 'standard' })}
      />
      <View className='settings__label'>{settingsPage.theme}</View>
      <ChoiceList
        label={settingsPage.theme}
        choices={THEMES}
        value={choice.theme}
        onChange={(theme) => change({ theme })}
      />
    </Card>
  )
}

/** WeChat carries one message for each time that somebody agreed: how many are left, and agreeing to more. */
function RemindersCard() {
  const { kinds, ahead, refused, openSettings, failure, reload, ask } = useReminders()
  const toast = useToast()
  const askNow = async () => {
    const accepted = await ask()
    toast.show(
      accepted > 0
        ? { tone: 'ok', text: settingsPage.moreReminders(accepted) }
        : { tone: 'info', text: settingsPage.noMoreReminders },
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
        <Cell
          key={kind}
          plain
          title={title}
          value={settingsPage.remindersLeft(left)}
          valueTone={left > 0 ? undefined : 'warn'}
        />
      ))}
      <View className='settings__foot'>
        <View className='settings__note'>
          {ahead ? `${settingsPage.remindersAhead(ahead.reminders, ahead.receivable)}。` : null}
          {settingsPage.remindersNote}
        </View>
        <Button kind='secondary' onPress={() => void askNow()}>
          {settingsPage.askReminders}
        </Button>
        <Button kind='text' onPress={() => openPage(pageUrl('papers/reminder-check'))}>
          {settingsPage.checkReminders}
        </Button>
        {refused ? (
          <Button kind='text' onPress={() => void openSettings()}>
            {settingsPage.openSettings}
          </Button>
        ) : null}
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
      <SectionTitle title={settingsPage.display} />
      <AppearanceCard />
      {person ? (
        <>
          <SectionTitle title={settingsPage.reminders} />
          <RemindersCard />
          <SectionTitle title={settingsPage.complaints} />
          <FeedbackCard />
          <CellList>
            <Cell title={settingsPage.ownFeedback} onPress={() => openPage(pageUrl('papers/own-feedback'))} />
          </CellList>
        </>
      ) : null}
      <SectionTitle title={settingsPage.about} />
      <CellList>
        {person ? (
          <Cell
            title={person.name}
            note={`${session.seatName ?? ''} · ${roleWord(person.seat.role)}`}
            onPress={toSeats}
          />
        ) : null}
        {person ? (
          <Cell title={settingsPage.audit} onPress={() => openPage(pageUrl('papers/audit', { own: 1 }))} />
        ) : null}
        {person ? <Cell title={settingsPage.ownData} onPress={() => openPage(pageUrl('papers/own-data'))} /> : null}
        {person && person.seat.role !== 'contact' ? (
          <Cell
            title={settingsPage.webSessions}
            note={settingsPage.webSessionsNote}
            onPress={() => openPage(pageUrl('papers/web-sessions'))}
          />
        ) : null}
        {person ? (
          <Cell
            title={settingsPage.help}
            note={settingsPage.helpNote}
            onPress={() => openPage(pageUrl('papers/help'))}
          />
        ) : null}
        <Cell plain title={settingsPage.version} value={program.version} />
        {program.update ? (
          <Cell
            plain
            title={settingsPage.updateReady}
            value={settingsPage.reopen}
            valueTone='link'
            onPress={program.update}
          />
        ) : null}
        {program.openConsole ? (
          <Cell plain title={settingsPage.console} note={settingsPage.consoleNote} onPress={program.openConsole} />
        ) : null}
        {program.switchPerson ? (
          <Cell plain title={settingsPage.switchPerson} note={settingsPage.localOnly} onPress={program.switchPerson} />
        ) : null}
      </CellList>
      <PrivacyNote />
    </Page>
  )
}
