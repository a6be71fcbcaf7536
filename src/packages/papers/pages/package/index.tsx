import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { usePackages } from '@/features/packages/use-packages'
import { useBar } from '@/features/session/appearance'
import { useSession } from '@/features/session/use-session'
import { BuiltPackage } from './built-package'
import { NewPackage } from './new-package'

definePageConfig({ navigationBarTitleText: '材料包' })

/** 材料包: everything of an enterprise, a union or the province in one place, to be filed on the union federation's platform. */
export default function PackagePage() {
  useBar('plain')
  const { session, failure: sessionFailure, load } = useSession()
  const desk = usePackages()
  const seat = session?.person?.seat
  if (seat && desk.ready)
    return desk.shown ? (
      <BuiltPackage key={desk.shown.packageId} desk={desk} view={desk.shown} />
    ) : (
      <NewPackage desk={desk} seat={seat} />
    )
  const failure = desk.failure ?? (session ? undefined : sessionFailure)
  return (
    <Page>
      {failure ? (
        <ReadFailure failure={failure} onRetry={() => Promise.all([load(), desk.reload()])} />
      ) : (
        <LoadingState rows={5} />
      )}
    </Page>
  )
}
