import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { codeFromPage } from '@/features/bind/invitation-code'
import { startAt } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useBar } from '@/features/session/appearance'
import { useAddressedSeat, useSession } from '@/features/session/use-session'
import { failureSentence } from '@/text/failures'
import { BindPage } from '../bind/bind-page'
import { ContactHome } from './contact-home'
import { Entry } from './entry'

/** Where everybody comes in; each finds their own first page from here. */
export default function HomePage() {
  const { session: known, failure, mustChoose, load } = useSession()
  const { arriving, missed } = useAddressedSeat()
  const session = arriving ? undefined : known
  const { params } = useRouter()
  const carried = codeFromPage(params)
  const role = session?.person?.seat.role
  // Red until it is known to be somebody else: the bar begins so, and most people are contacts.
  useBar(mustChoose || (session && role !== 'contact') ? 'plain' : 'hero')
  useEffect(() => {
    if (missed) return
    if (role === 'reviewer') startAt(pageUrl('reviewer/worklist'))
    if (role === 'office') startAt(pageUrl('office/progress'))
  }, [role, missed])

  if (mustChoose) return <Entry />
  if (session?.person === null) return <BindPage carried={carried} />
  if (missed) return <Page />
  if (role === 'contact') return <ContactHome key={params['id']} named={params['id']} />
  return (
    <Page forAnyone>
      {failure && !session ? (
        <FailedState sentence={failureSentence(failure)} onRetry={() => void load()} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}
