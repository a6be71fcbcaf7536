import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { type Bind, seatSentence, useBind } from '@/features/bind/use-bind'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { useSession } from '@/features/session/use-session'
import { useProgram } from '@/features/settings/use-program'
import { bindPage } from '@/text/bind-page'
import { boundWords, unboundWords } from '@/text/matters'
import { PrivacyNote } from './privacy-note'
import './bind-page.scss'

interface AcceptCardProps {
  bind: Bind
  preview: NonNullable<Bind['preview']>
  onAccept: () => void
}

/** What a code binds to, before one says yes. */
function AcceptCard({ bind, preview, onAccept }: AcceptCardProps) {
  const { lead, seat, as } = seatSentence(preview.role, preview.seatName)
  const nameless = bind.name.trim() === ''
  // Nobody is blamed for a field that they have not come to yet.
  const [touched, setTouched] = useState(false)
  return (
    <>
      <Card>
        <View className='bind__lead'>{lead}</View>
        <View className='bind__seat'>{seat}</View>
        {as ? <View className='bind__lead'>{as}</View> : null}
        <View className='bind__field'>
          <TextInput
            label={bindPage.name}
            required
            value={bind.name}
            onInput={(name) => {
              setTouched(true)
              bind.nameMe(name)
            }}
            placeholder={bindPage.nameExample}
            hint={bindPage.nameHint}
            error={nameless && touched ? bindPage.nameMissing : undefined}
          />
        </View>
        {bind.problem ? (
          <Notice tone='danger' urgent>
            {bind.problem}
          </Notice>
        ) : null}
        <View className='bind__buttons'>
          <Button loading={bind.binding} disabled={nameless} onPress={onAccept}>
            {bindPage.confirm}
          </Button>
          <Button kind='text' disabled={bind.binding} onPress={bind.back}>
            {bindPage.notMine}
          </Button>
        </View>
      </Card>
      <PrivacyNote />
    </>
  )
}

interface BindPageProps {
  /** The code that a link or a QR code brought. */
  carried?: string | undefined
}

/** What is to be known by somebody who was bound before, or is now. */
function WhoIsHere() {
  const { session } = useSession()
  if (session?.person) {
    const { title, note, way } = boundWords(session.person.seat.role, session.seatName)
    return (
      <Notice title={title} action={{ text: way, onPress: goHome }}>
        {note}
      </Notice>
    )
  }
  if (!session?.unbound) return null
  const { title, note } = unboundWords(session.seatName)
  return (
    <Notice tone='warn' title={title}>
      {note}
    </Notice>
  )
}

/** For somebody whom the program does not know yet: a code, a look at what it binds to, and yes. */
export function BindPage({ carried }: BindPageProps) {
  const bind = useBind(carried)
  const toast = useToast()
  const { switchPerson } = useProgram()
  // The page below stays the same one, scrolled to wherever the last step left it.
  const step = bind.preview ? 'accept' : 'code'
  useEffect(scrollToTop, [step])
  const accept = async () => {
    const seatName = await bind.accept()
    if (seatName === undefined) return
    toast.show({ tone: 'ok', text: bindPage.bound(seatName) })
    goHome()
  }
  if (bind.preview)
    return (
      <Page forAnyone>
        <AcceptCard bind={bind} preview={bind.preview} onAccept={() => void accept()} />
      </Page>
    )
  return (
    <Page forAnyone>
      <View className='bind__welcome'>
        <View className='bind__welcome-title'>{bindPage.product}</View>
        <View className='bind__text'>{bindPage.subtitle}</View>
        <View className='bind__text'>{bindPage.lead}</View>
      </View>
      <WhoIsHere />
      <Card title={bindPage.codeTitle} note={bindPage.codeNote}>
        <TextInput
          label={bindPage.code}
          value={bind.typed}
          onInput={bind.type}
          onConfirm={() => void bind.lookUp()}
          confirmType='go'
          placeholder={bindPage.codeExample}
          hint={bindPage.codeHint}
          error={bind.problem ?? bind.read.problem}
        />
        {bind.read.shown ? <View className='bind__read k-number'>{bind.read.shown}</View> : null}
        <Button loading={bind.looking} disabled={!bind.read.complete} onPress={() => void bind.lookUp()}>
          {bindPage.next}
        </Button>
      </Card>
      <Card title={bindPage.withoutCode}>
        <View className='bind__text'>{bindPage.withoutCodeNote}</View>
      </Card>
      {switchPerson ? (
        <Button kind='text' onPress={switchPerson}>
          {bindPage.switchPerson}
        </Button>
      ) : null}
    </Page>
  )
}
