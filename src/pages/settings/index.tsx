import { Cell, CellList } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { matterOfSeat } from '@/features/session/matter'
import { goHome } from '@/features/session/navigate'
import { useBar } from '@/features/session/use-bar'
import { useSession } from '@/features/session/use-session'
import { useProgram } from '@/features/settings/use-program'
import { roleWord } from '@/text/states'
import { PrivacyNote } from '../bind/privacy-note'
import { AppearanceCard } from './appearance-card'
import { FeedbackCard } from './feedback-card'
import { RemindersCard } from './reminders-card'

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
